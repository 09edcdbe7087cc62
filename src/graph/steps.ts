/**
 * Does work that is made for being paused without pausing.
 *
 * @param steps - The work.
 * @returns Its result.
 */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
