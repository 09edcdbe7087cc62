import { describe, expect, it, vi } from 'vitest';
import { runInSlices } from '../../src/fleet/runInSlices';

function* work(steps: number, onStep: () => void = () => {}): Generator<void, number> {
  for (let step = 0; step < steps; step += 1) {
    onStep();
    yield;
  }
  return steps;
}

describe('Work in slices', () => {
  it('finishes at once if it is short', () => {
    const onDone = vi.fn();
    runInSlices(work(3), { onDone });
    expect(onDone).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('yields to other work if it is long', async () => {
    // Each step takes longer than a slice.
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    now.mockImplementation(() => (time += 20));
    const onDone = vi.fn();
    runInSlices(work(3), { onDone });
    expect(onDone).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith(3));
    now.mockRestore();
  });

  it('never finishes after it is canceled', async () => {
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    now.mockImplementation(() => (time += 20));
    const onStep = vi.fn();
    const onDone = vi.fn();
    const cancel = runInSlices(work(3, onStep), { onDone });
    cancel();
    now.mockRestore();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(onStep).toHaveBeenCalledOnce();
    expect(onDone).not.toHaveBeenCalled();
  });
});
