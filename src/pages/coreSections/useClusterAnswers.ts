import { useMemo } from 'react';
import type { Evaluation } from '../../analysis';
import { useFindingsScope } from '../../components/findings/findingsScope';
import { type ClusterStatus, useClusterStatuses, useEvaluations } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';

/** The answer of one cluster. */
export interface ClusterAnswer<Answer> {
  readonly cluster: string;
  readonly answer: Answer;
}

/** What several clusters answer. */
export interface FleetAnswers<Answer> {
  readonly answers: ReadonlyArray<ClusterAnswer<Answer>>;
  /** Clusters that have not answered yet. */
  readonly pending: readonly string[];
  readonly statuses: readonly ClusterStatus[];
}

/**
 * Asks what was concluded of clusters, live, and keeps them read for as long as the component is
 * there.
 *
 * @param clusters - Headlamp's names; the same list as long as it holds the same.
 * @param kinds - Those that the answer is made from; a constant array.
 * @param ask - Answers for one cluster; a stable function.
 * @returns One answer a cluster; a cluster that is there under two names answers once.
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
