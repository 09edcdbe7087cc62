/** Work with pauses. The caller decides how long a pause is, and may leave the rest undone. */
export type Steps<Result> = Generator<void, Result>;

// Each visit takes some microseconds, and looking at the clock takes almost as long.
const VISITS = 50;

/** Runs pausable work without pauses and returns its result. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Makes steps of work that asks whether to stop.
 *
 * @param run - Asks after each step. Returns whether nothing is left to do.
 */
export function* stepsOf(run: (shouldStop: () => boolean) => boolean): Steps<void> {
  while (!run(() => true)) yield;
}

/** Visits items in their order, some dozens in a step. */
export function* visitInSteps<Item>(
  items: Iterable<Item>,
  visit: (item: Item) => void,
  visits = VISITS
): Steps<void> {
  let count = 0;
  for (const item of items) {
    visit(item);
    if ((count += 1) % visits === 0) yield;
  }
}
