import type { Evaluation } from '../../evaluation/evaluation';
import { ANSWER_PARTS, type AnswerPart, answerParts } from '../trace/answerParts';
import type { TraceAnswer } from '../trace/traceAnswer';
import { traceAnswers } from '../trace/traceAnswers';
import type { RequestImpact } from './impact';

/** A request that two clusters answer alike before a change in one of them, and not after it. */
export interface NewDifference {
  readonly of: RequestImpact;
  /** The cluster that does not change. */
  readonly cluster: string;
  /** Its answer. */
  readonly there: TraceAnswer;
  /** What differs after the change. Never empty. */
  readonly parts: readonly AnswerPart[];
}

function differingParts(one: TraceAnswer, other: TraceAnswer): AnswerPart[] {
  const [left, right] = [answerParts(one), answerParts(other)];
  return ANSWER_PARTS.filter(part => left[part] !== right[part]);
}

/**
 * Finds the requests that a change makes different from other clusters.
 *
 * @param requests - What the change does to requests in its own cluster.
 * @param others - The other clusters, as they are.
 * @returns One item for each request and cluster, in the order of the requests.
 */
export function newDifferences(
  requests: readonly RequestImpact[],
  others: ReadonlyArray<{ readonly cluster: string; readonly evaluation: Evaluation }>
): NewDifference[] {
  return requests.flatMap(of =>
    others.flatMap(({ cluster, evaluation }): NewDifference[] => {
      const [there] = traceAnswers(evaluation, of.request);
      if (there === undefined || differingParts(of.before, there).length > 0) return [];
      const parts = differingParts(of.after, there);
      return parts.length === 0 ? [] : [{ of, cluster, there, parts }];
    })
  );
}
