import type { ClusterStatus } from '../../fleet';
import type { Graph } from '../../graph';

/**
 * The clusters whose objects may have changed since they were last read.
 *
 * @returns Their names, in the order of the statuses.
 */
export function staleClusters(statuses: readonly ClusterStatus[]): string[] {
  return statuses
    .filter(({ phase }) => phase === 'unreachable' || phase === 'unauthenticated')
    .map(({ cluster }) => cluster);
}

/**
 * Puts the graphs of clusters into one.
 *
 * @param clusters - Each becomes a lane, in this order, even if it has no graph.
 * @param graphs - By cluster.
 * @param stale - Clusters whose lane is marked stale.
 */
export function mergeGraphs(
  clusters: readonly string[],
  graphs: ReadonlyMap<string, Graph>,
  stale: ReadonlySet<string>
): Graph {
  const drawn = clusters.flatMap(cluster => graphs.get(cluster) ?? []);
  return {
    lanes: clusters.map(cluster => ({ cluster, stale: stale.has(cluster) })),
    nodes: drawn.flatMap(({ nodes }) => nodes),
    edges: drawn.flatMap(({ edges }) => edges),
  };
}
