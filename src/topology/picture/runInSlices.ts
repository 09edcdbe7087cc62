import { nextUrgentTask } from '../../fleet/nextTask';
import { SLICE_MS } from '../../fleet/sliceTime';

/**
 * Runs work in slices, so that the page stays responsive.
 *
 * @param steps - The work; each step lasts a few milliseconds at most.
 * @param onDone - Receives the result, unless the work was canceled.
 * @returns Cancels the work.
 */
export function runInSlices<Result>(
  steps: Generator<void, Result>,
  onDone: (result: Result) => void
): () => void {
  let cancelled = false;
  const slice = () => {
    if (cancelled) return;
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) {
        onDone(value);
        return;
      }
    } while (performance.now() < end);
    nextUrgentTask(slice);
  };
  slice();
  return () => {
    cancelled = true;
  };
}
