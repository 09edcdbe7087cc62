import { useCallback, useMemo } from 'react';
import { findKind } from '../../gatewayApi/kinds';
import type { Reference } from '../../gatewayApi/references';
import type { Kind } from '../../gatewayApi/types';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import { fleet } from '../store';
import { useRetained } from './useRetained';
import { useVersioned } from './useVersioned';

/**
 * What is known of objects that something refers to. What no feed covers is asked for by name.
 *
 * @param cluster - Headlamp's name of the cluster.
 * @param references - What is going to be asked about: it decides which kinds are read.
 * @returns Answers for one of these references; `unread` for a kind that the plugin never reads.
 */
export function useReferencedObjects(
  cluster: string,
  references: readonly Reference[]
): (reference: Reference) => ObjectAnswer {
  const clusters = useMemo(() => [cluster], [cluster]);
  const found = references
    .map(({ group, kind }) => findKind(group, kind))
    .filter((kind): kind is Kind => kind !== undefined);
  const key = JSON.stringify([...new Set(found)].sort());
  const kinds = useMemo(() => JSON.parse(key) as Kind[], [key]);
  useRetained(clusters, kinds);
  const version = useCallback(() => fleet.listVersion(clusters, kinds), [clusters, kinds]);
  const read = useCallback(
    () =>
      ({ group, kind, namespace, name }: Reference): ObjectAnswer => {
        const known = findKind(group, kind);
        return known === undefined
          ? { state: 'unread', message: '' }
          : fleet.lookup(cluster, known, namespace, name);
      },
    [cluster]
  );
  return useVersioned(version, read);
}
