import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../src/fleet/listeners';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function told() {
  const listeners = new Listeners();
  let times = 0;
  const leave = listeners.add(() => {
    times += 1;
  });
  return { listeners, leave, times: () => times };
}

describe('A listener', () => {
  it('is notified at once, and once for all of the burst that follows', async () => {
    const { listeners, times } = told();
    listeners.tellWithin(0);
    await Promise.resolve();
    expect(times()).toBe(1);
    for (let event = 0; event < 20; event += 1) listeners.tellWithin(0);
    await Promise.resolve();
    expect(times()).toBe(1);
    vi.advanceTimersByTime(100);
    expect(times()).toBe(2);
    vi.advanceTimersByTime(1_000);
    expect(times()).toBe(2);
  });

  it('is notified of a deferrable change after its delay, or together with an urgent one', async () => {
    const { listeners, times } = told();
    listeners.tellWithin(200);
    vi.advanceTimersByTime(199);
    expect(times()).toBe(0);
    listeners.tellWithin(0);
    await Promise.resolve();
    expect(times()).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(times()).toBe(1);
  });

  it('is not delayed by an earlier deferrable change', async () => {
    const { listeners, times } = told();
    listeners.tellWithin(50);
    vi.advanceTimersByTime(50);
    expect(times()).toBe(1);
    listeners.tellWithin(0);
    await Promise.resolve();
    expect(times()).toBe(2);
  });

  it('is notified at once by tellNow, even during a burst', () => {
    const { listeners, times } = told();
    listeners.tellNow();
    listeners.tellNow();
    expect(times()).toBe(2);
  });

  it('is notified less often if it takes long, so that it takes at most a twentieth of the time', async () => {
    const listeners = new Listeners();
    const COST_MS = 40;
    let spent = 0;
    listeners.add(() => {
      spent += COST_MS;
      vi.setSystemTime(Date.now() + COST_MS);
    });
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
    const start = Date.now();
    for (let event = 0; event < 800; event += 1) {
      listeners.tellWithin(0);
      await vi.advanceTimersByTimeAsync(50);
    }
    const share = spent / (Date.now() - start);
    expect(share).toBeGreaterThan(0.025);
    expect(share).toBeLessThanOrEqual(0.051);
  });

  it('is not notified after it has left', () => {
    const { listeners, leave, times } = told();
    leave();
    listeners.tellNow();
    expect(times()).toBe(0);
  });
});
