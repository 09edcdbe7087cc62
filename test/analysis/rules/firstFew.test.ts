import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEW, firstFew } from '../../../src/analysis/rules/firstFew';

describe('The first few names', () => {
  it('are those of the sorted list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string()),
        fc.option(fc.string(), { nil: undefined }),
        (names, without) => {
          const sorted = names.filter(name => name !== without).sort();
          expect(firstFew(names, without)).toEqual(sorted.slice(0, FEW));
        }
      )
    );
  });

  it('leave out a name', () => {
    expect(firstFew(['d', 'c', 'b', 'a'], 'b')).toEqual(['a', 'c', 'd']);
  });
});
