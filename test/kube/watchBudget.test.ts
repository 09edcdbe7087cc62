import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WatchBudget, type Watcher } from '../../src/kube/watchBudget';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watcher(needed = true) {
  const told: string[] = [];
  const made: Watcher = {
    needed,
    yieldSocket: () => told.push('yield'),
    offerSocket: () => told.push('offer'),
  };
  return { made, told };
}

it('moves a socket from an unneeded watcher to a needed one, and offers it back when one is free', () => {
  const budget = new WatchBudget(2, () => 0);
  const [idle, shown, wanted] = [watcher(false), watcher(), watcher()];
  expect(budget.acquire(idle.made)).toBe(true);
  expect(budget.acquire(shown.made)).toBe(true);
  expect(budget.acquire(wanted.made)).toBe(true);
  expect(idle.told).toEqual(['yield']);
  budget.release(shown.made);
  expect(idle.told).toEqual(['yield', 'offer']);
});

it('refuses a watcher while all sockets are in use by needed watchers', () => {
  const budget = new WatchBudget(1, () => 0);
  const [shown, wanted] = [watcher(), watcher()];
  budget.acquire(shown.made);
  expect(budget.acquire(wanted.made)).toBe(false);
  expect(shown.told).toEqual([]);
  budget.release(shown.made);
  expect(wanted.told).toEqual(['offer']);
});

it('offers nothing to a watcher that has released its place', () => {
  const budget = new WatchBudget(1, () => 0);
  const [shown, left] = [watcher(), watcher()];
  budget.acquire(shown.made);
  budget.acquire(left.made);
  budget.release(left.made);
  budget.release(shown.made);
  expect(left.told).toEqual([]);
});

it('reserves sockets for other code', () => {
  let foreign = 3;
  const budget = new WatchBudget(5, () => foreign);
  const watchers = Array.from({ length: 5 }, () => watcher().made);
  expect(watchers.map(one => budget.acquire(one))).toEqual([true, true, false, false, false]);
  foreign = 0;
  expect(budget.acquire(watchers[2])).toBe(true);
  foreign = 9;
  expect(budget.size).toBe(0);
});

it('shrinks when the browser refuses a socket, and grows again more and more slowly', () => {
  const budget = new WatchBudget(255, () => 50);
  const watchers = Array.from({ length: 150 }, () => watcher().made);
  watchers.forEach(one => budget.acquire(one));
  const refuse = () => {
    expect(budget.refused()).toBe(true);
    budget.release(watchers.pop()!);
  };
  refuse();
  refuse();
  expect(budget.size).toBe(148);
  expect(budget.acquire(watcher().made)).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(budget.size).toBe(149);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(budget.size).toBe(205);
});

it('distinguishes a refusal of the server from one of the browser', () => {
  const budget = new WatchBudget(255, () => 10);
  const one = watcher().made;
  budget.acquire(one);
  expect(budget.refused()).toBe(false);
  expect(budget.size).toBe(245);
});
