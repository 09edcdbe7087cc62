import { nextUrgentTask } from '../../fleet/nextTask';

// A frame has 16 ms; the browser needs a part of it.
const SLICE_MS = 8;

/**
 * Does work a slice at a time, so that the page stays usable meanwhile.
 *
 * @param steps - The work; each step takes a few milliseconds at most.
 * @param onDone - Is given its result, unless the work was cancelled before.
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
