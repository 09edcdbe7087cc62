import { useCallback } from 'react';
import type { Evaluation } from '../../analysis';
import { READINESS_KINDS } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import { useRetained } from './basics/useRetained';
import { useAnalysis } from './useAnalysis';

/** The complete evaluation of one cluster. */
export interface ClusterEvaluation {
  readonly cluster: string;
  /** It must not be changed. Undefined until it is computed. */
  readonly evaluation: Evaluation | undefined;
  /** Increases whenever the evaluation is computed again. */
  readonly revision: number;
}

const NOTHING: readonly Kind[] = [];

/**
 * Reads the complete evaluations of some clusters, live, for pages that show all of it.
 *
 * @param clusters - Must keep its identity while its content is the same.
 * @param readiness - Also read which endpoints are ready.
 */
export function useEvaluations(
  clusters: readonly string[],
  readiness: boolean
): readonly ClusterEvaluation[] {
  useRetained(clusters, readiness ? READINESS_KINDS : NOTHING);
  return useAnalysis(
    clusters,
    useCallback(
      analysis =>
        clusters.map(cluster => {
          const { evaluation, revision = 0 } = analysis.evaluation(cluster) ?? {};
          return { cluster, evaluation, revision };
        }),
      [clusters]
    )
  );
}
