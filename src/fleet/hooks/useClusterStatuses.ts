import { useCallback, useEffect } from 'react';
import type { Kind } from '../../gatewayApi/types';
import type { ClusterStatus } from '../model';
import { fleet } from '../store';
import { useRetained } from './basics/useRetained';
import { useVersioned } from './basics/useVersioned';

// Every page reads Namespaces. Listeners select routes by their labels, and the UID of one of them
// shows whether two cluster names mean the same API server.
const NAMESPACE: readonly Kind[] = ['Namespace'];

/**
 * Reads the states of clusters, live.
 *
 * @param options - `release`: also read the release of the Gateway API's CRDs. `kinds`: a constant
 *   array; a cluster is `loading` until these kinds are read. The default is all retained kinds.
 * @returns One state per cluster, in the same order.
 */
export function useClusterStatuses(
  clusters: readonly string[],
  { release = false, kinds }: { readonly release?: boolean; readonly kinds?: readonly Kind[] } = {}
): readonly ClusterStatus[] {
  useRetained(clusters, NAMESPACE);
  const version = useCallback(
    () => fleet.listVersion(clusters, NAMESPACE) + fleet.statusVersion(clusters),
    [clusters]
  );
  const read = useCallback(() => fleet.statuses(clusters, kinds), [clusters, kinds]);
  useEffect(() => {
    if (release) clusters.forEach(cluster => fleet.needRelease(cluster));
  }, [clusters, release]);
  return useVersioned(version, read);
}
