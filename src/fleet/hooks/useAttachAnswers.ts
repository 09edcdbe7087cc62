import { useEffect, useMemo, useRef } from 'react';
import {
  type AttachAnswers,
  attachAnswers,
  type Evaluation,
  type ListenerAnswer,
  type Missing,
  type WantedRoute,
} from '../../analysis';
import { fleet } from '../store';
import type { ClusterEvaluation } from './useEvaluations';

/** What the listeners of one cluster say to a route that does not exist. */
export interface ClusterAnswers {
  readonly cluster: string;
  readonly answers: AttachAnswers;
  /** What was asked, to be read only. */
  readonly evaluation: Evaluation;
}

interface Asked extends ClusterAnswers {
  readonly revision: number;
  readonly wanted: WantedRoute;
}

function missingOf({ parentChecks, verdict, level }: ListenerAnswer): Missing[] {
  if (level !== 'unknown' && level !== 'unconfirmed') return [];
  return [...parentChecks, ...verdict.checks].flatMap(({ missing }) => missing ?? []);
}

/**
 * Asks every listener of some clusters whether it would take a route that does not exist. What would
 * settle an answer and may not be listed is asked for by name.
 *
 * @param evaluations - The clusters, as `useEvaluations` has them.
 * @param wanted - The route, the same object as long as it says the same; undefined asks nothing.
 * @returns The clusters whose verdicts are worked out, in their order. What was asked of a cluster of
 *   which nothing changed is not asked again.
 */
export function useAttachAnswers(
  evaluations: readonly ClusterEvaluation[],
  wanted: WantedRoute | undefined
): readonly ClusterAnswers[] {
  const before = useRef<ReadonlyMap<string, Asked>>(new Map());
  const found = useMemo(
    () =>
      evaluations.flatMap(({ cluster, evaluation, revision }): Asked[] => {
        if (evaluation === undefined || wanted === undefined) return [];
        const known = before.current.get(cluster);
        if (known?.revision === revision && known.wanted === wanted) return [known];
        const answers = attachAnswers(evaluation, wanted);
        return [{ cluster, evaluation, revision, wanted, answers }];
      }),
    [evaluations, wanted]
  );
  useEffect(() => {
    before.current = new Map(found.map(item => [item.cluster, item]));
    found.forEach(({ cluster, answers: { listeners, namespaceMissing } }) =>
      fleet.analysis.ask(cluster, [
        ...listeners.flatMap(missingOf),
        ...(namespaceMissing === undefined ? [] : [namespaceMissing]),
      ])
    );
  }, [found]);
  return found;
}
