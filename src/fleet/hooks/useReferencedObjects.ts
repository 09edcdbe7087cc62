import { useCallback, useMemo } from 'react';
import { findKind } from '../../gatewayApi/kinds';
import type { Reference } from '../../gatewayApi/references';
import type { Kind } from '../../gatewayApi/types';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import { fleet } from '../store';
import { useRetained } from './basics/useRetained';
import { useStable } from './basics/useStable';
import { useVersioned } from './basics/useVersioned';

/**
 * Reads the targets of references. An object that no feed covers is requested by name.
 *
 * @param references - All references to resolve; they decide which kinds are read.
 * @returns A function that resolves one of these references. It returns `unread` for a kind that
 *   the plugin never reads.
 */
export function useReferencedObjects(
  cluster: string,
  references: readonly Reference[]
): (reference: Reference) => ObjectAnswer {
  const clusters = useMemo(() => [cluster], [cluster]);
  const found = references
    .map(({ group, kind }) => findKind(group, kind))
    .filter((kind): kind is Kind => kind !== undefined);
  const kinds = useStable([...new Set(found)].sort());
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
