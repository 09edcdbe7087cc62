import { useMemo } from 'react';
import {
  type KnownNamespaces,
  type Listener,
  type NamespaceAdmission,
  whoMayAttach,
} from '../../analysis';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { Kind, Namespace } from '../../gatewayApi/types';
import { readAllowedNamespaces } from '../allowedNamespaces';
import type { FleetItem } from '../model';
import { useClusterStatuses } from './useClusterStatuses';
import { useFleetObjects } from './useFleetObjects';
import { useReferencedObjects } from './useReferencedObjects';

const NAMESPACE = ['Namespace'] as const;
// What is in a namespace says that it is there, where Namespaces may not be listed.
const INHABITANTS: readonly Kind[] = ['Gateway', 'ListenerSet', ...ROUTE_KINDS, 'Service'];
const NOTHING: readonly Kind[] = [];
// Asking for each by name is for people with a few namespaces.
const MOST_ASKED = 50;

/** Which namespaces may attach routes to a listener. */
export interface WhoMayAttachAnswer {
  /** One answer a namespace that is known, by name. */
  readonly admissions: readonly NamespaceAdmission[];
  /** Undefined where these are all namespaces of the cluster, else why there may be more. */
  readonly cause: KnownNamespaces['cause'];
}

function useMissingCause(cluster: string, clusters: readonly string[], pending: boolean) {
  const [status] = useClusterStatuses(clusters);
  if (status?.missing.some(({ kind, verb }) => kind === 'Namespace' && verb === 'list'))
    return 'forbidden';
  if (readAllowedNamespaces(cluster).length > 0) return 'outOfScope';
  if (!pending) return undefined;
  return status?.phase === 'unreachable' ? 'unreachable' : 'loading';
}

function useUnread(
  cluster: string,
  clusters: readonly string[],
  read: ReadonlyArray<FleetItem<'Namespace'>>,
  isWanted: boolean,
  labelsDecide: boolean
): { readonly names: readonly string[]; readonly asked: readonly Namespace[] } {
  const inhabitants = useFleetObjects(isWanted ? INHABITANTS : NOTHING, clusters);
  const names = useMemo(() => {
    const known = new Set(read.map(({ object }) => object.metadata.name));
    const found = inhabitants.items.flatMap(({ object }) => object.metadata.namespace ?? []);
    const settings = isWanted ? readAllowedNamespaces(cluster) : [];
    return [...new Set([...found, ...settings])].filter(name => !known.has(name)).sort();
  }, [read, inhabitants, isWanted, cluster]);
  const references = useMemo(
    () =>
      labelsDecide
        ? names.slice(0, MOST_ASKED).map(name => ({ group: '', kind: 'Namespace', name }))
        : [],
    [names, labelsDecide]
  );
  const answer = useReferencedObjects(cluster, references);
  const asked = useMemo(
    () =>
      references.flatMap(reference => {
        const lookup = answer(reference);
        return lookup.state === 'found' ? [lookup.object as Namespace] : [];
      }),
    [answer, references]
  );
  return { names, asked };
}

/**
 * Tells of every namespace of a cluster whether its routes may attach to a listener, live. Where
 * Namespaces may not be listed it speaks of those in which something was read.
 *
 * @param cluster - Headlamp's name.
 * @param listener - The same object as long as it says the same; undefined for none.
 * @returns The answers; a new list only when one of them may be another.
 */
export function useWhoMayAttach(cluster: string, listener: Listener | undefined): WhoMayAttachAnswer {
  const clusters = useMemo(() => [cluster], [cluster]);
  const { items, pending } = useFleetObjects(NAMESPACE, clusters);
  const cause = useMissingCause(cluster, clusters, pending.length > 0);
  const labelsDecide = cause !== undefined && listener?.allowedRoutes.from === 'Selector';
  const { names, asked } = useUnread(
    cluster,
    clusters,
    items,
    cause !== undefined && cause !== 'loading',
    labelsDecide
  );
  return useMemo(() => {
    if (listener === undefined) return { admissions: [], cause };
    const read = [...items.map(({ object }) => object), ...asked];
    return { admissions: whoMayAttach(listener, { read, unread: names, cause }), cause };
  }, [items, asked, names, cause, listener]);
}
