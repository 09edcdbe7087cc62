import type { Steps } from '../analysis';
import { nextTask } from './nextTask';
import { SLICE_MS } from './sliceTime';

export interface SliceOptions<Result> {
  /** Receives the result, unless the work was canceled. */
  readonly onDone?: (result: Result) => void;
  /** Runs the next slice in a later task. The default is `nextTask`. */
  readonly later?: (work: () => void) => void;
  /** Called after each slice with its length in milliseconds. */
  readonly onSlice?: (length: number) => void;
}

/**
 * Runs work in slices, so that the page stays responsive. The first slice runs at once.
 *
 * @param steps - The work. Each step lasts a few milliseconds at most.
 * @returns Cancels the work.
 */
export function runInSlices<Result>(
  steps: Steps<Result>,
  { onDone, later = nextTask, onSlice }: SliceOptions<Result>
): () => void {
  let cancelled = false;
  const slice = () => {
    if (cancelled) return;
    const start = performance.now();
    let now = start;
    let step: IteratorResult<void, Result>;
    do {
      step = steps.next();
      now = performance.now();
    } while (!step.done && now < start + SLICE_MS);
    onSlice?.(now - start);
    if (step.done) onDone?.(step.value);
    else later(slice);
  };
  slice();
  return () => {
    cancelled = true;
  };
}
