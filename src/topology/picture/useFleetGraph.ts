import { useMemo } from 'react';
import { type ClusterStatus, useClusterStatuses } from '../../fleet';
import type { Graph } from '../../graph';
import { mergeGraphs, staleClusters } from './mergeGraphs';
import { useClusterGraphs } from './useClusterGraphs';

/** The graph of some clusters, as far as it is computed. */
export interface FleetGraph {
  /**
   * Undefined until the first cluster is computed. The identity is stable while nothing changes.
   */
  readonly graph: Graph | undefined;
  /** Clusters that the graph does not contain yet. */
  readonly pending: readonly string[];
  readonly statuses: readonly ClusterStatus[];
}

/**
 * The graph of some clusters, live.
 *
 * @param clusters - Headlamp's names; the identity is stable while the content is the same.
 * @param readiness - Whether to read which endpoints of backends are ready.
 */
export function useFleetGraph(clusters: readonly string[], readiness: boolean): FleetGraph {
  const statuses = useClusterStatuses(clusters);
  const { graphs, version } = useClusterGraphs(clusters, readiness);
  // A string, so that a new list of the same clusters does not redraw the picture.
  const stale = staleClusters(statuses).join('\n');
  const merged = useMemo(() => {
    const pending = clusters.filter(cluster => !graphs.has(cluster));
    const graph =
      pending.length === clusters.length
        ? undefined
        : mergeGraphs(clusters, graphs, new Set(stale.split('\n')));
    return { graph, pending };
    // `version` changes with the content of the map.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [clusters, graphs, stale, version]);
  return { ...merged, statuses };
}
