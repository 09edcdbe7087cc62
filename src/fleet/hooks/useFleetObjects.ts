import { useCallback } from 'react';
import type { Kind } from '../../gatewayApi/types';
import type { FleetList } from '../model';
import { fleet } from '../store';
import { useRetained } from './useRetained';
import { useVersioned } from './useVersioned';

/**
 * The objects of some kinds in some clusters, live. Where a cluster may not be read, its objects
 * are missing here and `useClusterStatuses` tells why.
 *
 * @param kinds - A constant array; those needed first come first.
 * @param clusters - Headlamp's names.
 * @returns The objects; a new list only when something in it changed.
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
