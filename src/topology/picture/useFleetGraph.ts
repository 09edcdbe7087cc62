import { useMemo } from 'react';
import { type ClusterStatus, useClusterStatuses } from '../../fleet';
import type { Graph } from '../../graph';
import { mergeGraphs, staleClusters } from './mergeGraphs';
import { useClusterGraphs } from './useClusterGraphs';

/** The graph of some clusters, as far as it is computed. */
export interface FleetGraph {
  /** Undefined until the first cluster is computed; the same as long as nothing in it changed. */
  readonly graph: Graph | undefined;
  /** Clusters that are not in it yet. */
  readonly pending: readonly string[];
  readonly statuses: readonly ClusterStatus[];
}

/**
 * The graph of some clusters, live.
 *
 * @param clusters - Headlamp's names; the same list as long as it holds the same.
 * @param readiness - Whether to read which endpoints of backends are ready.
 */
export function useFleetGraph(clusters: readonly string[], readiness: boolean): FleetGraph {
  const statuses = useClusterStatuses(clusters);
  const { graphs, version } = useClusterGraphs(clusters, readiness);
  // As a text, so that a new list of the same clusters does not draw the picture again.
  const stale = staleClusters(statuses).join('\n');
  const merged = useMemo(() => {
    const pending = clusters.filter(cluster => !graphs.has(cluster));
    const graph =
      pending.length === clusters.length
        ? undefined
        : mergeGraphs(clusters, graphs, new Set(stale.split('\n')));
    return { graph, pending };
    // The version stands for what the map holds.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [clusters, graphs, stale, version]);
  return { ...merged, statuses };
}
