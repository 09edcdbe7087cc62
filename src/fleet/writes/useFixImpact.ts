import { useEffect, useMemo, useState } from 'react';
import {
  changedObjects,
  type ChangeProblem,
  type Evaluation,
  EvaluationAfter,
  type Fix,
  type Impact,
  impactOf,
  type NewDifference,
  newDifferences,
} from '../../analysis';
import { useAnalysisState } from '../hooks/useAnalysisState';
import { useEvaluations } from '../hooks/useEvaluations';
import { nextTask } from '../nextTask';
import { SLICE_MS } from '../sliceTime';
import { fleet } from '../store';

/** What a fix does to its cluster. `problem`: the first change that cannot be computed. */
export type FixImpact =
  | { readonly state: 'computing' }
  | { readonly state: 'problem'; readonly problem: ChangeProblem }
  | {
      readonly state: 'done';
      readonly impact: Impact;
      /** Requests that other clusters answer alike now, and not after the fix. */
      readonly differences: readonly NewDifference[];
    };

type Computed = Exclude<FixImpact, { state: 'done' }> | Impact;

// A review must not make a large fleet compute: as many as pages at home show by default.
const MOST_OTHERS = 8;
const COMPUTING: Computed = { state: 'computing' };

function compute(
  before: Evaluation,
  fix: Fix,
  isCurrent: () => boolean,
  done: (computed: Computed) => void
): void {
  const changed = changedObjects(before, fix);
  if ('problem' in changed) return done({ state: 'problem', problem: changed.problem });
  const after = new EvaluationAfter(before, changed.objects);
  const slice = () => {
    if (!isCurrent()) return;
    const end = performance.now() + SLICE_MS;
    if (after.run(() => performance.now() >= end)) done(impactOf(before, after.evaluation));
    else nextTask(slice);
  };
  nextTask(slice);
}

/**
 * Computes what a fix would do to its cluster, on a copy, in slices, without a write. It is computed
 * again when the cluster changes; until then the last result stays.
 *
 * @param scope - The clusters of the page, of which some are compared.
 */
export function useFixImpact(fix: Fix, cluster: string, scope: readonly string[]): FixImpact {
  const clusters = useMemo(
    () => [cluster, ...scope.filter(other => other !== cluster).slice(0, MOST_OTHERS)],
    [cluster, scope]
  );
  const evaluations = useEvaluations(clusters, false);
  const [own] = evaluations;
  const { evaluation, revision } = own ?? {};
  const isFound = useAnalysisState(cluster) === 'done';
  const [computed, setComputed] = useState(COMPUTING);
  useEffect(() => {
    if (evaluation === undefined || !isFound) return undefined;
    let isCurrent = true;
    const isSame = () => isCurrent && fleet.analysis.state(cluster) === 'done';
    compute(evaluation, fix, isSame, setComputed);
    return () => {
      isCurrent = false;
    };
  }, [evaluation, revision, isFound, fix, cluster]);
  return useMemo(() => {
    if ('state' in computed) return computed;
    const others = evaluations
      .slice(1)
      .flatMap(({ cluster: other, evaluation: known }) =>
        known === undefined ? [] : [{ cluster: other, evaluation: known }]
      );
    const differences = newDifferences(computed.requests, others);
    return { state: 'done', impact: computed, differences };
  }, [computed, evaluations]);
}
