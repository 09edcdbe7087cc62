import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pulse } from '../../../src/fleet/feeds/pulse';

const SILENCE_MS = 10_000;

function setUp() {
  const state = { heardAt: performance.now(), wanted: true, asked: 0, answers: true };
  const lost: unknown[] = [];
  const pulse = new Pulse({
    heardAt: () => state.heardAt,
    ask: async () => {
      state.asked += 1;
      if (!state.answers) throw new Error('no answer');
      state.heardAt = performance.now();
    },
    wanted: () => state.wanted,
    silenceMs: () => SILENCE_MS,
    onLost: error => lost.push(error),
  });
  return { state, lost, pulse };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('Pulse', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends no requests while the cluster shows signs of life', async () => {
    const { state, pulse } = setUp();
    pulse.start();
    for (let seconds = 0; seconds < 60; seconds += 5) {
      await pass(5_000);
      state.heardAt = performance.now();
    }
    expect(state.asked).toBe(0);
  });

  it('asks a silent cluster at most once in each period of silence, and reports it lost once', async () => {
    const { state, lost, pulse } = setUp();
    pulse.start();
    pulse.start();
    await pass(60_000);
    expect(state.asked).toBe(6);
    state.answers = false;
    await pass(SILENCE_MS);
    expect(lost).toHaveLength(1);
    await pass(600_000);
    expect(state.asked).toBe(7);
  });

  it('sends no requests while no page needs the cluster, or after it was stopped', async () => {
    const { state, lost, pulse } = setUp();
    state.wanted = false;
    state.answers = false;
    pulse.start();
    await pass(600_000);
    expect(state.asked).toBe(0);
    state.wanted = true;
    await pass(2_000);
    expect(lost).toHaveLength(1);
    pulse.start();
    pulse.stop();
    await pass(600_000);
    expect(state.asked).toBe(1);
  });
});
