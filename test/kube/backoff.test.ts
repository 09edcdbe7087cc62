import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoff } from '../../src/kube/backoff';

it('waits longer after each failure, from half a second up to a minute', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const wait = backoff(failures, 60_000, random);
        expect(wait).toBeGreaterThanOrEqual(500);
        expect(wait).toBeLessThanOrEqual(60_000);
        expect(backoff(failures + 1, 60_000, random)).toBeGreaterThanOrEqual(wait);
      }
    )
  );
});
