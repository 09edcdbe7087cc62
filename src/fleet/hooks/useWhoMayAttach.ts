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
import { type FleetItem, isStale } from '../model';
import { useClusterStatuses } from './useClusterStatuses';
import { useFleetObjects } from './useFleetObjects';
import { useReferencedObjects } from './useReferencedObjects';

const NAMESPACE = ['Namespace'] as const;
// Where Namespaces cannot be listed, the objects in a namespace prove that it exists.
const INHABITANTS: readonly Kind[] = ['Gateway', 'ListenerSet', ...ROUTE_KINDS, 'Service'];
const NOTHING: readonly Kind[] = [];
// One request per namespace is affordable only for users with few namespaces.
const MOST_ASKED = 50;

/** The namespaces whose routes may attach to a listener. */
export interface WhoMayAttachAnswer {
  /** One answer per known namespace, sorted by name. */
  readonly admissions: readonly NamespaceAdmission[];
  /** Why there may be more namespaces; undefined if these are all namespaces of the cluster. */
  readonly cause: KnownNamespaces['cause'];
}

function useMissingCause(cluster: string, clusters: readonly string[], pending: boolean) {
  const [status] = useClusterStatuses(clusters);
  const missing = status?.missing.find(({ kind, verb }) => kind === 'Namespace' && verb === 'list');
  if (missing !== undefined) return missing.forbidden ? 'forbidden' : 'failed';
  if (status?.malformed.some(({ kind }) => kind === 'Namespace')) return 'malformed';
  if (readAllowedNamespaces(cluster).length > 0) return 'outOfScope';
  if (!pending) return undefined;
  return status !== undefined && isStale(status) ? 'unreachable' : 'loading';
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
 * Reports, live, for every namespace of a cluster whether its routes may attach to a listener.
 * Where Namespaces cannot be listed, the answers cover the namespaces that contain an object that
 * was read and the namespaces allowed in Headlamp's settings.
 *
 * @param listener - Must keep its identity while its content is the same.
 * @returns The answers; a new object only when an answer may have changed.
 */
export function useWhoMayAttach(
  cluster: string,
  listener: Listener | undefined
): WhoMayAttachAnswer {
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
