import { knowsHost, type TraceAnswer, traceAnswers } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { isAnswered, meetsExpectation } from './expectation';
import type { AskedRequest } from './requestsFile';

/** A request with its answers in one cluster. */
export interface AnsweredRequest extends AskedRequest {
  readonly answers: readonly TraceAnswer[];
  /** Whether every answer that counts meets the expectation, or answers where none is given. */
  readonly isGood: boolean;
}

/** A cluster with what becomes of each request. */
export interface TracedCluster {
  readonly cluster: DiagnosedCluster;
  readonly traces: readonly AnsweredRequest[];
}

/**
 * The answers that count for a request. Without a Gateway in the request, those of Gateways that have
 * a listener for its hostname, if there is one.
 */
export function countingAnswers(
  { gateway }: AskedRequest['request'],
  answers: readonly TraceAnswer[]
): readonly TraceAnswer[] {
  if (gateway !== undefined) return answers;
  const taking = answers.filter(knowsHost);
  return taking.length > 0 ? taking : answers;
}

/** Traces requests in a cluster, in their order. */
export function traceCluster(
  cluster: DiagnosedCluster,
  requests: readonly AskedRequest[]
): TracedCluster {
  const traces = requests.map(({ request, expect }): AnsweredRequest => {
    const answers = traceAnswers(cluster.evaluation, request);
    const isGood = countingAnswers(request, answers).every(answer =>
      expect === undefined ? isAnswered(answer) : meetsExpectation(answer, expect)
    );
    return { request, expect, answers, isGood };
  });
  return { cluster, traces };
}
