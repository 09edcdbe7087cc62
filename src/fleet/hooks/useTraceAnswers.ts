import { type GivenRequest, type Missing, type TraceAnswer, traceAnswers } from '../../analysis';
import { type AskedEvaluation, useAskedClusters } from './useAskedClusters';
import type { ClusterEvaluation } from './useEvaluations';

/** What becomes of a request in one cluster. */
export type ClusterTrace = AskedEvaluation<readonly TraceAnswer[]>;

function missingOf(answers: readonly TraceAnswer[]): Missing[] {
  return answers.flatMap(({ missing }) => missing);
}

/** Traces a request through some clusters, as `useAskedClusters` asks them. */
export function useTraceAnswers(
  evaluations: readonly ClusterEvaluation[],
  request: GivenRequest | undefined
): readonly ClusterTrace[] {
  return useAskedClusters(evaluations, request, traceAnswers, missingOf);
}
