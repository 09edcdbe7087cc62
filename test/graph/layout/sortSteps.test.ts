import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finish } from '../../../src/analysis';
import { Pace } from '../../../src/graph/layout/pace';
import { sortSteps } from '../../../src/graph/layout/sortSteps';

it('sorts as Array.sort does, equal items in their order', () => {
  const lengths = fc.oneof(fc.nat(20), fc.constantFrom(511, 512, 513, 1_024, 1_025, 3_000));
  fc.assert(
    fc.property(lengths, fc.infiniteStream(fc.nat(50)), (length, numbers) => {
      const items = [...numbers.take(length)].map((key, place) => ({ key, place }));
      const sorted = [...items];
      finish(sortSteps(sorted, (a, b) => a.key - b.key, new Pace()));
      expect(sorted).toEqual([...items].sort((a, b) => a.key - b.key));
    }),
    { numRuns: 40 }
  );
});
