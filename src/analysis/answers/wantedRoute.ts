import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { KubernetesObject, Route, RouteKind } from '../../gatewayApi/types';
import type { RouteFacts } from '../checks/facts';
import type { Listener, ParentVerdict } from '../model';
import type { Contender } from '../routes/kindConflicts';
import { hostnamesOf } from '../routes/routeHostnames';

/** A route that does not exist, with the properties that decide whether a listener accepts it. */
export interface WantedRoute {
  readonly kind: RouteKind;
  readonly namespace: string;
  /** The hostnames as written. An empty list means any hostname. */
  readonly hostnames: readonly string[];
}

/** A parentRef as it is written in the `spec.parentRefs` of a route. */
export interface WrittenParentRef {
  readonly kind?: 'ListenerSet';
  readonly name: string;
  readonly namespace?: string;
  readonly sectionName?: string;
}

/**
 * Converts a route that does not exist to the facts of an existing route.
 *
 * @returns The deciding facts. Invalid hostnames are handled as in an existing route.
 */
export function factsOf({ kind, namespace, hostnames }: WantedRoute): RouteFacts {
  const route = {
    apiVersion: `${GATEWAY_API_GROUP}/v1`,
    kind,
    metadata: { namespace, name: '' },
    spec: { hostnames },
  } as unknown as Route;
  return { kind, namespace, hostnames: hostnamesOf(kind, route) };
}

/**
 * Builds a route that is created after all others, for the contest with them.
 *
 * @param parent - The verdict of its only parentRef.
 * @returns The route, and its verdict without regard to other routes.
 */
export function newRoute(
  { kind, namespace }: RouteFacts,
  parent: ParentVerdict
): { readonly object: KubernetesObject; readonly alone: Contender } {
  const metadata = { namespace, name: '', creationTimestamp: '9999-12-31T23:59:59Z' };
  return {
    object: { apiVersion: `${GATEWAY_API_GROUP}/v1`, kind, metadata },
    alone: {
      route: { group: GATEWAY_API_GROUP, kind, namespace, name: '' },
      parents: [parent],
    },
  };
}

/**
 * Builds the parentRef that refers to exactly one listener (ParentReference). A reference into
 * another namespace does not need a ReferenceGrant: only the listener decides.
 *
 * @param listener - A listener without a name can only be referenced together with all others of
 *   its owner.
 * @returns The parentRef, without default values.
 */
export function parentRefTo({ owner, name }: Pick<Listener, 'owner' | 'name'>): WrittenParentRef {
  return {
    ...(owner.kind === 'ListenerSet' ? { kind: owner.kind } : {}),
    name: owner.name,
    ...(owner.namespace === undefined ? {} : { namespace: owner.namespace }),
    ...(name === '' ? {} : { sectionName: name }),
  };
}
