import { useCallback, useMemo } from 'react';
import type { Kind } from '../../gatewayApi/types';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import { fleet } from '../store';
import { useRetained } from './useRetained';
import { useVersioned } from './useVersioned';

/**
 * What is known of the same-named object in each of several clusters. Where its kind may not be
 * listed it is asked for by name.
 *
 * @param clusters - Headlamp's names.
 * @param kind - The kind.
 * @param namespace - Undefined for a cluster-scoped kind.
 * @param name - Its name.
 * @returns One answer a cluster, in the same order; see `ObjectAnswer`.
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
