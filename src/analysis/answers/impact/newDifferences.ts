import type { Evaluation } from '../../evaluation/evaluation';
import type { Steps } from '../../steps';
import { ANSWER_PARTS, type AnswerPart, answerParts } from '../trace/answerParts';
import type { TraceAnswer } from '../trace/traceAnswer';
import { prepareTraces, traceAnswers } from '../trace/traceAnswers';
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
 * @returns Steps of a few milliseconds, then one item for each request and cluster, in the order of the
 *   requests.
 */
export function* newDifferences(
  requests: readonly RequestImpact[],
  others: ReadonlyArray<{ readonly cluster: string; readonly evaluation: Evaluation }>
): Steps<NewDifference[]> {
  const found: NewDifference[] = [];
  for (const impact of requests) {
    for (const { cluster, evaluation } of others) {
      yield* prepareTraces(evaluation, impact.request);
      const [there] = traceAnswers(evaluation, impact.request);
      const isAlike = there !== undefined && differingParts(impact.before, there).length === 0;
      const parts = isAlike ? differingParts(impact.after, there) : [];
      if (isAlike && parts.length > 0) found.push({ of: impact, cluster, there, parts });
      yield;
    }
  }
  return found;
}
