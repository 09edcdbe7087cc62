import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValues } from '../../../../cli/input/json/jsonValues';

const keys = fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 40 });

function written(key: string, escaped: boolean): string {
  if (!escaped) return JSON.stringify(key);
  const units = key.split('').map(unit => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `"${units.map(unit => `\\u${unit}`).join('')}"`;
}

describe('The values of a JSON text', () => {
  it('have no repeated key if all keys are distinct', () => {
    fc.assert(
      fc.property(keys, all => {
        const text = `{${all.map(key => `${JSON.stringify(key)}:{"a":["b","b"]}`).join()}}`;
        expect(jsonValues(text)).toMatchObject([{ end: text.length, repeatedKey: undefined }]);
      })
    );
  });

  it('report the second place of a key, in an object of any size and in any spelling', () => {
    fc.assert(
      fc.property(keys, fc.nat(), fc.boolean(), (all, index, escaped) => {
        const again = written(all[index % all.length] as string, escaped);
        const fields = all.map(key => `${JSON.stringify(key)}:[{}]`).join();
        const text = `{${fields},${again}:1}`;
        expect(jsonValues(text)?.[0]?.repeatedKey).toBe(text.length - again.length - 3);
      })
    );
  });

  it('may have keys with equal hashes', () => {
    // 31 * 'a' + 'a' = 31 * 'b' + 'B', so both have one hash.
    expect(jsonValues('{"aa":1,"bB":2}')?.[0]?.repeatedKey).toBeUndefined();
  });

  it.each(['', ' ', 'a: 1', '{"a":1} b', '{"a":[1}', '5', '"x"'])('are refused for %j', text => {
    expect(jsonValues(text)).toBeUndefined();
  });
});
