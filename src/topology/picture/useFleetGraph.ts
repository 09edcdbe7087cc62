import { useMemo } from 'react';
import { type ClusterStatus, useClusterStatuses } from '../../fleet';
import type { Graph } from '../../graph';
import { mergeGraphs, silentClusters, staleClusters } from './mergeGraphs';
import { useClusterGraphs } from './useClusterGraphs';

/** The graph of some clusters, as far as it is computed. */
export interface FleetGraph {
  /**
   * Undefined until the first cluster is computed, or no cluster gives objects. The identity is stable while nothing changes.
   */
  readonly graph: Graph | undefined;
  /** Clusters that the graph does not contain yet, without those that give no objects now. */
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
  // Strings, so that new lists of the same clusters do not redraw the picture.
  const stale = staleClusters(statuses).join('\n');
  const silent = silentClusters(statuses).join('\n');
  const merged = useMemo(() => {
    const marks = { stale: new Set(stale.split('\n')), silent: new Set(silent.split('\n')) };
    const absent = clusters.filter(cluster => !graphs.has(cluster));
    const pending = absent.filter(cluster => !marks.silent.has(cluster));
    const isFirst =
      absent.length === clusters.length && (pending.length > 0 || absent.length === 0);
    const graph = isFirst ? undefined : mergeGraphs(clusters, graphs, marks);
    return { graph, pending };
    // `version` changes with the content of the map.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [clusters, graphs, stale, silent, version]);
  return { ...merged, statuses };
}
