import type { ClusterStatus } from '../../../fleet';

/** The clusters whose findings are not complete. */
export interface PendingClusters {
  /** All of them, each once. */
  readonly all: readonly string[];
  /** Those that have answered: the page's banner names the others. */
  readonly computing: readonly string[];
}

/**
 * Tells which clusters may still have findings that are not shown.
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
