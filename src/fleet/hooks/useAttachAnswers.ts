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

/** Whether the listeners of one cluster would accept a route that does not exist. */
export interface ClusterAnswers {
  readonly cluster: string;
  readonly answers: AttachAnswers;
  /** The evaluation that the answers come from. It must not be changed. */
  readonly evaluation: Evaluation;
}

interface Asked extends ClusterAnswers {
  readonly revision: number;
  readonly wanted: WantedRoute;
}

function missingOf({ parentChecks, verdict, level }: ListenerAnswer): Missing[] {
  if (level !== 'unknown' && level !== 'unconfirmed') return [];
  return [...parentChecks, verdict].flatMap(({ missing }) => missing ?? []);
}

/**
 * Checks for every listener of some clusters whether it would accept a route that does not exist.
 * An object that would decide an answer but cannot be listed is requested by name.
 *
 * @param evaluations - The clusters, as returned by `useEvaluations`.
 * @param wanted - The route; it must keep its identity while its content is the same. Undefined
 *   checks nothing.
 * @returns One item per evaluated cluster, in their order. An unchanged cluster keeps its item.
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
