import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { Route, RouteKind } from '../../gatewayApi/types';
import type { RouteFacts } from '../checks/facts';
import type { Listener } from '../model';
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
