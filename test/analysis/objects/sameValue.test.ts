import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../src/analysis/objects/sameValue';

const json = fc.jsonValue({ maxDepth: 3 });
// -0 and 0 are one value in JSON.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('Two JSON values', () => {
  it('are the same if one is a copy of the other', () => {
    fc.assert(
      fc.property(json, value => {
        expect(sameValue(value, plain(value))).toBe(true);
      })
    );
  });

  it('are the same exactly if they have the same content', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameValue(plain(a), plain(b))).toBe(isDeepStrictEqual(plain(a), plain(b)));
      })
    );
  });

  it.each([
    [{ a: undefined }, {}, true],
    [{}, { a: undefined }, true],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: undefined }, { a: null }, false],
    [[], {}, false],
    [{ length: 0 }, [], false],
    [[1, 2], [2, 1], false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [null, {}, false],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
  });
});
