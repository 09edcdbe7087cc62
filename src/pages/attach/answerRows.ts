import {
  type Evaluation,
  type ListenerAnswer,
  nearestFirst,
  type WantedRoute,
} from '../../analysis';
import type { ClusterAnswers } from '../../fleet';
import { isOfGateway } from './question';

/** What one listener of the fleet says. */
export interface AnswerRow {
  readonly cluster: string;
  readonly answer: ListenerAnswer;
  readonly evaluation: Evaluation;
  readonly wanted: WantedRoute;
  /** The cluster has no such kind of route, so that it takes none. */
  readonly kindMissing: boolean;
}

/**
 * Puts the answers of all clusters into one list.
 *
 * @param clusters - Cluster by cluster.
 * @param wanted - The route.
 * @param gateway - Only listeners of this one, as `namespace/name`; `''` is all.
 * @returns The best first; of equals those of the first cluster.
 */
export function answerRows(
  clusters: readonly ClusterAnswers[],
  wanted: WantedRoute,
  gateway: string
): AnswerRow[] {
  const rows = clusters.flatMap(({ cluster, answers, evaluation }) =>
    answers.listeners
      .filter(answer => isOfGateway(answer, gateway))
      .map(answer => ({
        cluster,
        answer,
        evaluation,
        wanted,
        kindMissing: answers.kindServed === 'False',
      }))
  );
  return nearestFirst(rows, ({ answer }) => answer);
}
