import {
  type AttachAnswers,
  attachAnswers,
  type ListenerAnswer,
  type Missing,
  type WantedRoute,
} from '../../analysis';
import { type AskedEvaluation, useAskedClusters } from './useAskedClusters';
import type { ClusterEvaluation } from './useEvaluations';

/** Whether the listeners of one cluster would accept a route that does not exist. */
export type ClusterAnswers = AskedEvaluation<AttachAnswers>;

function missingOfListener({ parentChecks, verdict, level }: ListenerAnswer): Missing[] {
  if (level !== 'unknown' && level !== 'unconfirmed') return [];
  return [...parentChecks, verdict].flatMap(({ missing }) => missing ?? []);
}

function missingOf({ listeners, namespaceMissing }: AttachAnswers): Missing[] {
  return [
    ...listeners.flatMap(missingOfListener),
    ...(namespaceMissing === undefined ? [] : [namespaceMissing]),
  ];
}

/**
 * Checks for every listener of some clusters whether it would accept a route that does not exist, as
 * `useAskedClusters` asks them.
 */
export function useAttachAnswers(
  evaluations: readonly ClusterEvaluation[],
  wanted: WantedRoute | undefined
): readonly ClusterAnswers[] {
  return useAskedClusters(evaluations, wanted, attachAnswers, missingOf);
}
