import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/analysis/objects/nearest';

const name = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '-', 'A', '$', '_'),
  maxLength: 12,
});

describe('editDistance', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    expect(editDistance('gprc', 'grpc')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is symmetric, 0 only for equal texts, and at most the longer length', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      })
    );
  });

  it('is not changed by a limit above it', () => {
    fc.assert(
      fc.property(name, name, fc.nat(12), (a, b, limit) => {
        const exact = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        if (exact <= limit) expect(limited).toBe(exact);
        else expect(limited).toBeGreaterThan(limit);
      })
    );
  });
});

describe('nearest', () => {
  it('finds the name with a typing error', () => {
    expect(nearest('htps', ['http-admin', 'https', 'grpc'])).toBe('https');
    expect(nearest('HTTPS', ['https', 'http'])).toBe('https');
  });

  it('suggests no name that is too far away, and not the name itself', () => {
    expect(nearest('web', ['shop', 'grpc'])).toBeUndefined();
    expect(nearest('web', ['web'])).toBeUndefined();
    expect(nearest('w'.repeat(100_000), ['w'.repeat(100_001)])).toBeUndefined();
  });

  it('is within a third of the length, no other name is nearer, and order does not matter', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 8 }), (wanted, candidates) => {
        const found = nearest(wanted, candidates);
        const distance = (other: string) => editDistance(wanted.toLowerCase(), other.toLowerCase());
        const near = candidates.filter(
          other => other !== wanted && distance(other) <= Math.max(other.length, wanted.length) / 3
        );
        if (found === undefined) expect(near).toEqual([]);
        else {
          expect(near).toContain(found);
          near.forEach(other => expect(distance(found)).toBeLessThanOrEqual(distance(other)));
        }
        expect(nearest(wanted, [...candidates].reverse())).toBe(found);
      })
    );
  });
});
