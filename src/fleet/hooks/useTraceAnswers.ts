import { useEffect, useMemo, useRef } from 'react';
import { type Evaluation, type GivenRequest, type TraceAnswer, traceAnswers } from '../../analysis';
import { fleet } from '../store';
import type { ClusterEvaluation } from './useEvaluations';

/** What becomes of a request in one cluster. */
export interface ClusterTrace {
  readonly cluster: string;
  readonly answers: readonly TraceAnswer[];
  /** The evaluation that the answers come from. It must not be changed. */
  readonly evaluation: Evaluation;
}

interface Traced extends ClusterTrace {
  readonly revision: number;
  readonly request: GivenRequest;
}

/**
 * Traces a request through some clusters. An object that would decide an answer but cannot be listed
 * is requested by name.
 *
 * @param evaluations - The clusters, as returned by `useEvaluations`.
 * @param request - It must keep its identity while its content is the same. Undefined traces nothing.
 * @returns One item per evaluated cluster, in their order. An unchanged cluster keeps its item.
 */
export function useTraceAnswers(
  evaluations: readonly ClusterEvaluation[],
  request: GivenRequest | undefined
): readonly ClusterTrace[] {
  const before = useRef<ReadonlyMap<string, Traced>>(new Map());
  const found = useMemo(
    () =>
      evaluations.flatMap(({ cluster, evaluation, revision }): Traced[] => {
        if (evaluation === undefined || request === undefined) return [];
        const known = before.current.get(cluster);
        if (known?.revision === revision && known.request === request) return [known];
        const answers = traceAnswers(evaluation, request);
        return [{ cluster, evaluation, revision, request, answers }];
      }),
    [evaluations, request]
  );
  useEffect(() => {
    before.current = new Map(found.map(item => [item.cluster, item]));
    found.forEach(({ cluster, answers }) =>
      fleet.analysis.ask(
        cluster,
        answers.flatMap(({ missing }) => missing)
      )
    );
  }, [found]);
  return found;
}
