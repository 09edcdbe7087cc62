import { expect, it } from 'vitest';
import { Gate } from '../../src/kube/gate';

it('limits how many run at once, keeps their order, and continues after a failure', async () => {
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

it('starts the lowest rank first, and starts more at once after resize', async () => {
  const gate = new Gate(1);
  const started: string[] = [];
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const run = (name: string, rank: number) =>
    gate.run(() => {
      started.push(name);
      return held;
    }, rank);
  const all = [run('first', 9), run('late', 2), run('early', 1), run('early too', 1)];
  expect(started).toEqual(['first']);
  gate.resize(3);
  await Promise.resolve();
  expect(started).toEqual(['first', 'early', 'early too']);
  release();
  await Promise.all(all);
  expect(started).toEqual(['first', 'early', 'early too', 'late']);
});
