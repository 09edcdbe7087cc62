import { describe, expect, it, vi } from 'vitest';
import { runInSlices } from '../../../src/topology/picture/runInSlices';

function* work(steps: number, onStep: () => void = () => {}): Generator<void, number> {
  for (let step = 0; step < steps; step += 1) {
    onStep();
    yield;
  }
  return steps;
}

describe('Work in slices', () => {
  it('that is short is done at once', () => {
    const onDone = vi.fn();
    runInSlices(work(3), onDone);
    expect(onDone).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('that is long lets other work in between', async () => {
    // Each step takes longer than a slice.
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    now.mockImplementation(() => (time += 20));
    const onDone = vi.fn();
    runInSlices(work(3), onDone);
    expect(onDone).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith(3));
    now.mockRestore();
  });

  it('that was cancelled is never done', async () => {
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    now.mockImplementation(() => (time += 20));
    const onStep = vi.fn();
    const onDone = vi.fn();
    const cancel = runInSlices(work(3, onStep), onDone);
    cancel();
    now.mockRestore();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(onStep).toHaveBeenCalledOnce();
    expect(onDone).not.toHaveBeenCalled();
  });
});
