import { expect, it } from 'vitest';
import { WatchBudget, type Watcher } from '../../src/kube/watchBudget';

function watcher(needed = true) {
  const told: string[] = [];
  const made: Watcher = {
    needed,
    yieldSocket: () => told.push('yield'),
    offerSocket: () => told.push('offer'),
  };
  return { made, told };
}

it('takes a socket from what no page needs, and gives it back when one is free', () => {
  const budget = new WatchBudget(2, () => 0);
  const [idle, shown, wanted] = [watcher(false), watcher(), watcher()];
  expect(budget.acquire(idle.made)).toBe(true);
  expect(budget.acquire(shown.made)).toBe(true);
  expect(budget.acquire(wanted.made)).toBe(true);
  expect(idle.told).toEqual(['yield']);
  budget.release(shown.made);
  expect(idle.told).toEqual(['yield', 'offer']);
});

it('refuses when all that hold a socket are needed', () => {
  const budget = new WatchBudget(1, () => 0);
  const [shown, wanted] = [watcher(), watcher()];
  budget.acquire(shown.made);
  expect(budget.acquire(wanted.made)).toBe(false);
  expect(shown.told).toEqual([]);
  budget.release(shown.made);
  expect(wanted.told).toEqual(['offer']);
});

it('offers nothing to a watcher that has left', () => {
  const budget = new WatchBudget(1, () => 0);
  const [shown, left] = [watcher(), watcher()];
  budget.acquire(shown.made);
  budget.acquire(left.made);
  budget.release(left.made);
  budget.release(shown.made);
  expect(left.told).toEqual([]);
});
