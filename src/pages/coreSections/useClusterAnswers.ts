import { useMemo } from 'react';
import type { Evaluation } from '../../analysis';
import { useFindingsScope } from '../../components/findings/findingsScope';
import { type ClusterStatus, useClusterStatuses, useEvaluations } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';

export interface ClusterAnswer<Answer> {
  readonly cluster: string;
  readonly answer: Answer;
}

/** The answers of several clusters. */
export interface FleetAnswers<Answer> {
  readonly answers: ReadonlyArray<ClusterAnswer<Answer>>;
  readonly pending: readonly string[];
  readonly statuses: readonly ClusterStatus[];
}

/**
 * Computes one answer per cluster, live, and keeps the clusters' objects watched while the
 * component is mounted.
 *
 * @param clusters - Headlamp's names. The identity is stable while the content is the same.
 * @param kinds - The kinds that the answer depends on; a constant array.
 * @param ask - Computes the answer for one cluster; a stable function.
 * @returns One answer per cluster; a cluster that is configured under two names answers once.
 */
export function useClusterAnswers<Answer>(
  clusters: readonly string[],
  kinds: readonly Kind[],
  ask: (cluster: string, evaluation: Evaluation) => Answer
): FleetAnswers<Answer> {
  const statuses = useClusterStatuses(clusters, { kinds });
  const distinct = useFindingsScope(statuses);
  const evaluations = useEvaluations(distinct, false);
  const answered = useMemo(
    () => ({
      answers: evaluations.flatMap(({ cluster, evaluation }) =>
        evaluation === undefined ? [] : [{ cluster, answer: ask(cluster, evaluation) }]
      ),
      pending: evaluations.flatMap(({ cluster, evaluation }) =>
        evaluation === undefined ? [cluster] : []
      ),
    }),
    [evaluations, ask]
  );
  return { ...answered, statuses };
}
