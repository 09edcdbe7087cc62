import { routeHostnames } from '../../../components/basics/routeHostnames';
import { weakMemo } from '../../../components/basics/weakMemo';
import type { FleetItem } from '../../../fleet';
import { isRouteKind, type PageKind } from '../../../gatewayApi/kinds';
import type { ObjectOfKind, Route } from '../../../gatewayApi/types';
import { listenerHostnames } from './listenerHostnames';

/** An object as the search reads it. All texts are in lower case. */
export interface SearchEntry {
  readonly item: FleetItem<PageKind>;
  readonly name: string;
  readonly namespace: string;
  /** Such as `infra/public`. */
  readonly path: string;
  readonly kind: string;
  readonly cluster: string;
  /** The hostnames that it names: of a route, or of listeners. */
  readonly hostnames: readonly string[];
}

function hostnamesNamed(object: ObjectOfKind[PageKind]): string[] {
  if (isRouteKind(object.kind)) return routeHostnames(object as Route);
  return object.kind === 'Gateway' || object.kind === 'ListenerSet'
    ? listenerHostnames(object)
    : [];
}

/** Prepares an object for the search. The result is cached per item. */
export const searchEntry = weakMemo((item: FleetItem<PageKind>): SearchEntry => {
  const { object, cluster } = item;
  const name = object.metadata.name.toLowerCase();
  const namespace = (object.metadata.namespace ?? '').toLowerCase();
  return {
    item,
    name,
    namespace,
    path: namespace === '' ? name : `${namespace}/${name}`,
    kind: object.kind.toLowerCase(),
    cluster: cluster.toLowerCase(),
    hostnames: hostnamesNamed(object).map(hostname => hostname.toLowerCase()),
  };
});
