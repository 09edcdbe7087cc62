import { useCallback, useMemo } from 'react';
import type { Kind } from '../../gatewayApi/types';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import { fleet } from '../store';
import { useRetained } from './basics/useRetained';
import { useVersioned } from './basics/useVersioned';

/**
 * Reads the object with the same name in each of several clusters. Where its kind cannot be listed,
 * the object is requested by name.
 *
 * @param namespace - Undefined for a cluster-scoped kind.
 * @returns One answer per cluster, in the same order.
 */
export function useSameNamed<K extends Kind>(
  clusters: readonly string[],
  kind: K,
  namespace: string | undefined,
  name: string
): ReadonlyArray<ObjectAnswer<K>> {
  const kinds = useMemo(() => [kind], [kind]);
  useRetained(clusters, kinds);
  const version = useCallback(() => fleet.listVersion(clusters, kinds), [clusters, kinds]);
  const read = useCallback(
    () => clusters.map(cluster => fleet.lookup(cluster, kind, namespace, name)),
    [clusters, kind, namespace, name]
  );
  return useVersioned(version, read);
}
