import { type ClusterPhase, type ClusterStatus, isStale } from '../../fleet/model';
import type { Graph } from '../../graph';

/**
 * The clusters whose objects can have changed since they were last read, in the order of the
 * statuses.
 */
export function staleClusters(statuses: readonly ClusterStatus[]): string[] {
  return statuses.filter(isStale).map(({ cluster }) => cluster);
}

// They have objects to draw only if they had some before they stopped answering.
const SILENT: readonly ClusterPhase[] = [
  'unreachable',
  'failing',
  'unauthenticated',
  'notInstalled',
];

/** The clusters that give no objects now, in the order of the statuses. */
export function silentClusters(statuses: readonly ClusterStatus[]): string[] {
  return statuses.filter(({ phase }) => SILENT.includes(phase)).map(({ cluster }) => cluster);
}

/** Clusters whose lanes differ from the others. */
export interface LaneMarks {
  /** Their lanes are marked stale. */
  readonly stale: ReadonlySet<string>;
  /** Their lanes are last if they have no nodes. */
  readonly silent: ReadonlySet<string>;
}

/**
 * Merges the graphs of clusters.
 *
 * @param clusters - Each becomes a lane, in this order, even without a graph.
 * @param graphs - By cluster.
 */
export function mergeGraphs(
  clusters: readonly string[],
  graphs: ReadonlyMap<string, Graph>,
  { stale, silent }: LaneMarks
): Graph {
  const isDead = (cluster: string) =>
    silent.has(cluster) && (graphs.get(cluster)?.nodes.length ?? 0) === 0;
  const ordered = [
    ...clusters.filter(cluster => !isDead(cluster)),
    ...clusters.filter(cluster => isDead(cluster)),
  ];
  const drawn = clusters.flatMap(cluster => graphs.get(cluster) ?? []);
  return {
    lanes: ordered.map(cluster => ({ cluster, stale: stale.has(cluster) })),
    nodes: drawn.flatMap(({ nodes }) => nodes),
    edges: drawn.flatMap(({ edges }) => edges),
  };
}
