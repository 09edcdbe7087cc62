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

// A frame takes 16 ms, and the browser needs a part of it.
const SLICE_MS = 8;
const COMPUTING: FixImpact = { state: 'computing' };

// Only clusters that a page has computed already: a review must not make a fleet compute.
function computedOthers(cluster: string, clusters: readonly string[]) {
  return clusters.flatMap(other => {
    const known = other === cluster ? undefined : fleet.analysis.evaluation(other);
    return known === undefined ? [] : [{ cluster: other, evaluation: known.evaluation }];
  });
}

function compute(
  before: Evaluation,
  fix: Fix,
  isCurrent: () => boolean,
  done: (impact: FixImpact | Impact) => void
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
 * Computes what a fix would do to its cluster, on a copy, in slices, without a request. It is computed
 * again when the cluster changes; until then the last result stays.
 *
 * @param scope - The clusters of the page.
 */
export function useFixImpact(fix: Fix, cluster: string, scope: readonly string[]): FixImpact {
  const clusters = useMemo(() => [cluster], [cluster]);
  const [{ evaluation, revision } = { evaluation: undefined, revision: 0 }] = useEvaluations(
    clusters,
    false
  );
  const isFound = useAnalysisState(cluster) === 'done';
  const [result, setResult] = useState(COMPUTING);
  useEffect(() => {
    if (evaluation === undefined || !isFound) return undefined;
    let isCurrent = true;
    compute(
      evaluation,
      fix,
      () => isCurrent && fleet.analysis.state(cluster) === 'done',
      found =>
        setResult(
          'state' in found
            ? found
            : {
                state: 'done',
                impact: found,
                differences: newDifferences(found.requests, computedOthers(cluster, scope)),
              }
        )
    );
    return () => {
      isCurrent = false;
    };
  }, [evaluation, revision, isFound, fix, cluster, scope]);
  return result;
}
