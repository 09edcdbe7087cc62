import {
  type Evaluation,
  type ListenerAnswer,
  nearestFirst,
  type WantedRoute,
} from '../../analysis';
import type { ClusterAnswers } from '../../fleet';
import { isOfGateway } from './question';

/** The answer of one listener of the fleet. */
export interface AnswerRow {
  readonly cluster: string;
  readonly answer: ListenerAnswer;
  readonly evaluation: Evaluation;
  readonly wanted: WantedRoute;
  /** The cluster does not serve this kind of route, so the listener cannot accept any. */
  readonly kindMissing: boolean;
}

/**
 * Merges the answers of all clusters.
 *
 * @param gateway - Limits the result to one Gateway, as `namespace/name`; `''` means all.
 * @returns Best first. Equal answers keep the order of the clusters.
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
