import { useCallback, useMemo } from 'react';
import type { Kind } from '../../gatewayApi/types';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import { fleet } from '../store';
import { useRetained } from './basics/useRetained';
import { useVersioned } from './basics/useVersioned';

/**
 * Reads one object, with live updates if the user may list its kind.
 *
 * @param namespace - Undefined for a cluster-scoped kind.
 */
export function useFleetObject<K extends Kind>(
  cluster: string,
  kind: K,
  namespace: string | undefined,
  name: string
): ObjectAnswer<K> {
  const clusters = useMemo(() => [cluster], [cluster]);
  const kinds = useMemo(() => [kind], [kind]);
  useRetained(clusters, kinds);
  const version = useCallback(() => fleet.listVersion(clusters, kinds), [clusters, kinds]);
  const read = useCallback(
    () => fleet.lookup(cluster, kind, namespace, name),
    [cluster, kind, namespace, name]
  );
  return useVersioned(version, read);
}
