import { expect, it } from 'vitest';
import { Gate } from '../../src/fleet/gate';

it('lets only so many run at once, in order, and goes on after a failure', async () => {
  const gate = new Gate(2);
  let running = 0;
  let most = 0;
  const started: number[] = [];
  const run = (index: number) =>
    gate.run(async () => {
      started.push(index);
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (index === 1) throw new Error('refused');
      return index;
    });
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map(run));
  expect(most).toBe(2);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
