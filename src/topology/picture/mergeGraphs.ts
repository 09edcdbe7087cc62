import { type ClusterStatus, isStale } from '../../fleet/model';
import type { Graph } from '../../graph';

/**
 * The clusters whose objects can have changed since they were last read, in the order of the
 * statuses.
 */
export function staleClusters(statuses: readonly ClusterStatus[]): string[] {
  return statuses.filter(isStale).map(({ cluster }) => cluster);
}

/**
 * Merges the graphs of clusters.
 *
 * @param clusters - Each becomes a lane, in this order, even without a graph.
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
