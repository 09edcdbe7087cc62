import type { Evaluation } from '../../evaluation/evaluation';
import { type Steps, stepsOf } from '../../steps';
import type { ObjectAfter } from './changedObjects';
import { withoutOutdatedReports } from './outdatedReports';

/**
 * Computes what a cluster would be after a change, on a copy.
 *
 * @param before - The completed evaluation of the cluster. It is not changed, and must not change
 *   before the last step.
 * @param changes - Each object at most once.
 * @returns Steps of a few milliseconds, then the completed copy, with findings.
 */
export function* evaluationAfter(
  before: Evaluation,
  changes: readonly ObjectAfter[]
): Steps<Evaluation> {
  const copy = yield* before.copy();
  changes.forEach(({ ref, after }) => {
    if (after === undefined) copy.remove(ref);
    else copy.set(after);
  });
  yield* stepsOf(shouldStop => copy.judge(shouldStop));
  const updated = yield* withoutOutdatedReports(before, copy);
  updated.forEach(object => copy.set(object));
  yield* stepsOf(shouldStop => copy.run(shouldStop));
  return copy;
}
