import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/analysis/objects/cell';
import { Tally } from '../../../src/analysis/objects/tally';

const KEYS = Array.from({ length: 40 }, (_, index) => `key-${index}`);
const moves = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.subarray(KEYS, { maxLength: 3 }), fc.subarray(KEYS, { minLength: 17 }))
  ),
  { maxLength: 12 }
);

describe('A tally', () => {
  it('has the members of each key, and reports the keys whose members change', () => {
    fc.assert(
      fc.property(moves, all => {
        const changed: Cell[] = [];
        const tally = new Tally(cell => changed.push(cell));
        const keysOf = new Map<string, readonly string[]>();
        for (const [member, after] of all) {
          const before = keysOf.get(member) ?? [];
          const members = new Map(KEYS.map(key => [key, [...tally.of(key)].sort()]));
          changed.length = 0;
          tally.move(member, before, after);
          keysOf.set(member, after);
          for (const key of KEYS) {
            const expected = [...keysOf]
              .filter(([, keys]) => keys.includes(key))
              .map(([one]) => one);
            expect([...tally.of(key)].sort()).toEqual(expected.sort());
            const isChanged = expected.join() !== members.get(key)?.join();
            expect(changed.filter(cell => cell === tally.cell(key))).toHaveLength(
              isChanged ? 1 : 0
            );
          }
        }
      })
    );
  });

  it('gives one cell for a key, before and after it has members', () => {
    const tally = new Tally(() => {});
    const cell = tally.cell('key');
    tally.move('a', [], ['key']);
    expect(tally.cell('key')).toBe(cell);
    expect(tally.of('other').size).toBe(0);
  });
});
