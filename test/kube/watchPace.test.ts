import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WatchPace } from '../../src/kube/watchPace';

function refused(times: number): WatchPace {
  const pace = new WatchPace();
  for (let time = 0; time < times; time += 1) {
    pace.ended(true);
    pace.refuse();
    pace.defer();
  }
  return pace;
}

describe('WatchPace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('resumes the first watch that ended at once, and pauses at most 30 s before later ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), ends => {
        const pace = new WatchPace();
        pace.ended(true);
        expect(pace.pauseMs()).toBe(0);
        for (let end = 1; end < ends; end += 1) pace.ended(true);
        expect(pace.pauseMs()).toBeGreaterThanOrEqual(500);
        expect(pace.pauseMs()).toBeLessThanOrEqual(30_000);
        pace.ended(false);
        expect(pace.pauseMs()).toBe(0);
      })
    );
  });

  it('defers watches from the third refusal on, and ever longer', () => {
    expect(refused(2).polls).toBe(false);
    expect(refused(2).mayWatch).toBe(true);
    for (const [refusals, waitMs] of [
      [3, 15_000],
      [4, 30_000],
      [20, 600_000],
    ]) {
      const pace = refused(refusals);
      expect(pace.polls).toBe(true);
      vi.advanceTimersByTime(waitMs - 1);
      expect(pace.mayWatch).toBe(false);
      vi.advanceTimersByTime(1);
      expect(pace.mayWatch).toBe(true);
    }
  });

  it('defers nothing once a watch works', () => {
    const pace = refused(5);
    pace.works();
    expect(pace.refused).toBe(false);
    expect(pace.mayWatch).toBe(true);
  });
});
