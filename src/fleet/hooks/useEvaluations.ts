import { useCallback } from 'react';
import type { Evaluation } from '../../analysis';
import { READINESS_KINDS } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import { useAnalysis } from './useAnalysis';
import { useRetained } from './useRetained';

/** Everything that was concluded of one cluster. */
export interface ClusterEvaluation {
  readonly cluster: string;
  /** To be read only; undefined until it is worked out. */
  readonly evaluation: Evaluation | undefined;
  /** Grows whenever it was worked out again. */
  readonly revision: number;
}

const NOTHING: readonly Kind[] = [];

/**
 * Everything that was concluded of some clusters, live: for pages that draw all of it.
 *
 * @param clusters - Headlamp's names; the same list as long as it holds the same.
 * @param readiness - Whether the page shows which endpoints are ready, which has to be read too.
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
