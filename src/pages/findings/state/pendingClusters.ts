import type { ClusterStatus } from '../../../fleet';

/** The clusters whose findings are not complete. */
export interface PendingClusters {
  /** Without duplicates. */
  readonly all: readonly string[];
  /** Clusters that have answered. The page's banner names the others. */
  readonly computing: readonly string[];
}

/**
 * Tells which clusters can still have further findings.
 *
 * @param computing - Clusters whose findings are not computed yet, in the order of the scope.
 */
export function pendingClusters(
  computing: readonly string[],
  statuses: readonly ClusterStatus[]
): PendingClusters {
  const loading = statuses.filter(({ phase }) => phase === 'loading').map(({ cluster }) => cluster);
  return {
    all: [...new Set([...computing, ...loading])],
    computing: computing.filter(cluster => !loading.includes(cluster)),
  };
}
