import { useCallback, useEffect } from 'react';
import type { Kind } from '../../gatewayApi/types';
import type { ClusterStatus } from '../model';
import { fleet } from '../store';
import { useRetained } from './useRetained';
import { useVersioned } from './useVersioned';

// Namespaces are read on every page: their labels decide about routes, and the UID of one of them
// tells whether two clusters are the same.
const NAMESPACE: readonly Kind[] = ['Namespace'];

/**
 * The states of clusters, live.
 *
 * @param clusters - Headlamp's names.
 * @param options - `release`: also read the release of the Gateway API's CRDs. `kinds`: a constant
 *   array of those without which a cluster is `loading`; by default all that any page needs.
 * @returns One state a cluster, in the same order.
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
