import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byAgeThenName, creationTime } from '../../../src/analysis/objects/precedence';
import { object } from '../objects';

const some = (name: string, creationTimestamp?: string) =>
  object('v1', 'Any', name, { metadata: { creationTimestamp } });
const objects = fc
  .tuple(
    fc.constantFrom('a/a', 'a/b', 'b/a', 'b'),
    fc.constantFrom(
      undefined,
      '2024-01-01T00:00:00Z',
      '2024-01-01T01:00:00+01:00',
      '2025-01-01T00:00:00Z'
    )
  )
  .map(([name, at]) => some(name, at));

describe('The precedence of objects', () => {
  it('is by age, then by namespace and name', () => {
    const sorted = [
      some('a/unborn'),
      some('a/young', '2025-01-01T00:00:00Z'),
      some('b/old', '2024-01-01T00:00:00Z'),
      some('a/twin', '2024-01-01T00:00:00Z'),
    ].sort(byAgeThenName);
    expect(sorted.map(({ metadata }) => metadata.name)).toEqual(['twin', 'old', 'young', 'unborn']);
  });

  it('compares points in time, not their texts', () => {
    expect(creationTime(some('a', '2024-01-01T01:00:00+01:00'))).toBe(
      creationTime(some('b', '2024-01-01T00:00:00Z'))
    );
  });

  it('is an order', () => {
    fc.assert(
      fc.property(objects, objects, objects, (a, b, c) => {
        expect(Math.sign(byAgeThenName(a, b))).toBe(0 - Math.sign(byAgeThenName(b, a)));
        if (byAgeThenName(a, b) <= 0 && byAgeThenName(b, c) <= 0) {
          expect(byAgeThenName(a, c)).toBeLessThanOrEqual(0);
        }
      })
    );
  });
});
