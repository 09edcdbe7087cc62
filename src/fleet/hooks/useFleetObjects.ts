import { useCallback } from 'react';
import type { Kind } from '../../gatewayApi/types';
import type { FleetList } from '../model';
import { fleet } from '../store';
import { useRetained } from './basics/useRetained';
import { useVersioned } from './basics/useVersioned';

/**
 * Reads the objects of some kinds in some clusters, live. The objects of a cluster that cannot be
 * read are missing; `useClusterStatuses` gives the reason.
 *
 * @param kinds - A constant array, in the order in which the kinds are read.
 * @returns The objects; a new list only when its content changed.
 */
export function useFleetObjects<K extends Kind>(
  kinds: readonly K[],
  clusters: readonly string[]
): FleetList<K> {
  useRetained(clusters, kinds);
  const version = useCallback(() => fleet.listVersion(clusters, kinds), [clusters, kinds]);
  const read = useCallback(() => fleet.list(clusters, kinds), [clusters, kinds]);
  return useVersioned(version, read);
}
