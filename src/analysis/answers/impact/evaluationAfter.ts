import type { Evaluation } from '../../evaluation/evaluation';
import type { ObjectAfter } from './changedObjects';
import { withoutOutdatedReports } from './outdatedReports';

/** What a cluster would be after a change, computed on a copy in slices. */
export class EvaluationAfter {
  /** The copy. Complete once `run` has returned true. */
  readonly evaluation: Evaluation;
  private isJudged = false;

  /**
   * @param before - The completed evaluation of the cluster. It is not changed, and must not change
   *   until `run` has returned true.
   * @param changes - Each object at most once.
   */
  constructor(private readonly before: Evaluation, changes: readonly ObjectAfter[]) {
    this.evaluation = before.copy();
    changes.forEach(({ ref, after }) => {
      if (after === undefined) this.evaluation.remove(ref);
      else this.evaluation.set(after);
    });
  }

  /**
   * Computes the verdicts and findings after the change.
   *
   * @param shouldStop - Called after each step. If it returns true, the rest is left for the next
   *   call.
   * @returns Whether all results are computed.
   */
  run(shouldStop: () => boolean = () => false): boolean {
    if (!this.isJudged) {
      if (!this.evaluation.judge(shouldStop)) return false;
      withoutOutdatedReports(this.before, this.evaluation).forEach(object =>
        this.evaluation.set(object)
      );
      this.isJudged = true;
    }
    return this.evaluation.run(shouldStop);
  }
}
