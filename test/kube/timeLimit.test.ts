import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../../src/kube/timeLimit';

const late = (limitMs: number) => new Error(`late after ${limitMs}`);
const never = () => new Promise<never>(() => undefined);

describe('inTime', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives the result of work that is in time, and leaves no timer', async () => {
    await expect(inTime(async () => 1, { ms: () => 1_000, late })).resolves.toBe(1);
    const failing = inTime(() => Promise.reject(new Error('no')), { ms: () => 1_000, late });
    await expect(failing).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends work that takes longer', async () => {
    let signal: AbortSignal | undefined;
    const work = inTime(
      own => {
        signal = own;
        return never();
      },
      { ms: () => 1_000, late }
    );
    const result = expect(work).rejects.toThrow('late after 1000');
    await vi.advanceTimersByTimeAsync(999);
    expect(signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await result;
    expect(signal?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follows a limit that changes while the work runs', async () => {
    let limitMs = 60_000;
    const work = inTime(never, { ms: () => limitMs, late });
    const result = expect(work).rejects.toThrow('late after 2000');
    await vi.advanceTimersByTimeAsync(1_000);
    limitMs = 2_000;
    await vi.advanceTimersByTimeAsync(1_000);
    await result;
  });

  it('ends with the reason of the caller, also without a limit', async () => {
    const controller = new AbortController();
    const work = inTime(never, { ms: () => Infinity, late }, controller);
    const result = expect(work).rejects.toThrow('dropped');
    await vi.advanceTimersByTimeAsync(3_600_000);
    controller.abort(new Error('dropped'));
    await result;
  });
});
