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

it('takes a socket from a watcher that no page needs, and offers it back when one is free', () => {
  const budget = new WatchBudget(2);
  const [idle, shown, wanted] = [watcher(false), watcher(), watcher()];
  expect(budget.acquire(idle.made)).toBe(true);
  expect(budget.acquire(shown.made)).toBe(true);
  expect(budget.acquire(wanted.made)).toBe(true);
  expect(idle.told).toEqual(['yield']);
  budget.release(shown.made);
  expect(idle.told).toEqual(['yield', 'offer']);
});

it('refuses a watcher while all sockets are in use by needed watchers', () => {
  const budget = new WatchBudget(1);
  const [shown, wanted] = [watcher(), watcher()];
  budget.acquire(shown.made);
  expect(budget.acquire(wanted.made)).toBe(false);
  expect(shown.told).toEqual([]);
  budget.release(shown.made);
  expect(wanted.told).toEqual(['offer']);
});

it('offers nothing to a watcher that has released its place', () => {
  const budget = new WatchBudget(1);
  const [shown, left] = [watcher(), watcher()];
  budget.acquire(shown.made);
  budget.acquire(left.made);
  budget.release(left.made);
  budget.release(shown.made);
  expect(left.told).toEqual([]);
});
