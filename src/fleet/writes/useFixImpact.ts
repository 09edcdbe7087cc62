import { useEffect, useMemo, useState } from 'react';
import {
  changedObjects,
  type ChangeProblem,
  type Evaluation,
  evaluationAfter,
  type Fix,
  type Impact,
  impactSteps,
  type NewDifference,
  newDifferences,
  type Steps,
} from '../../analysis';
import { useStable } from '../hooks/basics/useStable';
import { useAnalysisState } from '../hooks/useAnalysisState';
import { type ClusterEvaluation, useEvaluations } from '../hooks/useEvaluations';
import { runInSlices } from '../runInSlices';
import { fleet } from '../store';

/** What a fix does to its cluster. `problem`: the first change that cannot be computed. */
export type FixImpact =
  | { readonly state: 'computing' }
  | { readonly state: 'problem'; readonly problem: ChangeProblem }
  | {
      readonly state: 'done';
      readonly impact: Impact;
      /**
       * Requests that other clusters answer alike now, and not after the fix. Undefined until they are
       * computed.
       */
      readonly differences: readonly NewDifference[] | undefined;
    };

type Computed = Exclude<FixImpact, { state: 'done' }> | Impact;

/** What differs from other clusters, and the impact that it was computed for. */
interface ComparedImpact {
  readonly of: Impact;
  readonly differences: readonly NewDifference[];
}

// A review must not make a large fleet compute: as many as pages at home show by default.
const MOST_OTHERS = 8;
const COMPUTING: Computed = { state: 'computing' };

function* fixImpactSteps(before: Evaluation, fix: Fix): Steps<Computed> {
  const changed = changedObjects(before, fix);
  if ('problem' in changed) return { state: 'problem', problem: changed.problem };
  return yield* impactSteps(before, yield* evaluationAfter(before, changed.objects));
}

function useComputed({ cluster, evaluation, revision }: ClusterEvaluation, fix: Fix): Computed {
  const isFound = useAnalysisState(cluster) === 'done';
  const [computed, setComputed] = useState(COMPUTING);
  useEffect(() => {
    if (evaluation === undefined || !isFound) return undefined;
    const { analysis } = fleet;
    return runInSlices(fixImpactSteps(evaluation, fix), {
      // What was computed of a cluster that changed meanwhile is of no time.
      onDone: result => {
        const isSame = analysis.evaluation(cluster)?.revision === revision;
        if (isSame && analysis.state(cluster) === 'done') setComputed(result);
      },
    });
  }, [evaluation, revision, isFound, fix, cluster]);
  return computed;
}

function useCompared(impact: Impact | undefined, others: readonly ClusterEvaluation[]) {
  const [compared, setCompared] = useState<ComparedImpact>();
  // An evaluation keeps its identity when its cluster changes. A busy fleet would compare forever.
  const known = useStable(
    others.flatMap(({ cluster, evaluation }) => (evaluation === undefined ? [] : cluster))
  );
  useEffect(() => {
    if (impact === undefined) return undefined;
    const evaluations = known.flatMap(cluster => {
      const { evaluation } = fleet.analysis.evaluation(cluster) ?? {};
      return evaluation === undefined ? [] : [{ cluster, evaluation }];
    });
    return runInSlices(newDifferences(impact.requests, evaluations), {
      onDone: differences => setCompared({ of: impact, differences }),
    });
  }, [impact, known]);
  return compared?.of === impact ? compared?.differences : undefined;
}

/**
 * Computes what a fix would do to its cluster, on a copy, in slices, without a write. It is computed
 * again when the cluster changes; until then the last result stays.
 *
 * @param scope - The clusters of the page, of which some are compared, as they are at that time.
 */
export function useFixImpact(fix: Fix, cluster: string, scope: readonly string[]): FixImpact {
  const clusters = useMemo(
    () => [cluster, ...scope.filter(other => other !== cluster).slice(0, MOST_OTHERS)],
    [cluster, scope]
  );
  const [own, ...others] = useEvaluations(clusters, false) as [ClusterEvaluation];
  const computed = useComputed(own, fix);
  const impact = 'state' in computed ? undefined : computed;
  const differences = useCompared(impact, others);
  return 'state' in computed ? computed : { state: 'done', impact: computed, differences };
}
