import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonChunks, StreamedList } from '../../../cli/json/print';

function printed(value: unknown): string {
  return [...jsonChunks(value)].join('');
}

function whole(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

describe('A document that is printed part by part', () => {
  it('equals the output of JSON.stringify for any content', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), value => {
        expect(printed(value)).toBe(whole(value));
      })
    );
  });

  it('is the same with streamed lists of any length, at any level', () => {
    const lists = fc.array(
      fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }).map(items =>
        // Longer than one part.
        items.length === 3 ? Array.from({ length: 450 }, (_, at) => [at, items]) : items
      ),
      { maxLength: 3 }
    );
    fc.assert(
      fc.property(lists, all => {
        const streamed = all.map(items => new StreamedList(items));
        expect(printed(new StreamedList(all))).toBe(whole(all));
        expect(printed({ top: streamed })).toBe(whole({ top: all }));
        expect(printed({ clusters: [{ name: 'a', lists: streamed[0] ?? [] }] })).toBe(
          whole({ clusters: [{ name: 'a', lists: all[0] ?? [] }] })
        );
      }),
      { numRuns: 30 }
    );
  });

  it('leaves out undefined values', () => {
    expect(printed({ a: undefined, b: [{ c: undefined }] })).toBe('{\n  "b": [\n    {}\n  ]\n}\n');
  });

  it('splits a long list into several parts', () => {
    const parts = [...jsonChunks({ a: [{ b: new StreamedList(Array(10_000).fill('x')) }] })];
    const total = parts.join('').length;
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(total / 10);
  });
});
