import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { Route, RouteKind } from '../../gatewayApi/types';
import type { RouteFacts } from '../checks/facts';
import type { Listener } from '../model';
import { hostnamesOf } from '../routes/routeHostnames';

/** A route that does not exist, by what of it decides whether a listener takes it. */
export interface WantedRoute {
  readonly kind: RouteKind;
  readonly namespace: string;
  /** As they would be written; none is any hostname. */
  readonly hostnames: readonly string[];
}

/** A parentRef as a route has it in its `spec.parentRefs`. */
export interface WrittenParentRef {
  readonly kind?: 'ListenerSet';
  readonly name: string;
  readonly namespace?: string;
  readonly sectionName?: string;
}

/**
 * Reads a route that does not exist as one that does.
 *
 * @param wanted - The route.
 * @returns What of it decides. Hostnames that are none are read as in a route that holds them.
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
 * Writes the parentRef that means one listener and no other (ParentReference). It may lead into
 * another namespace without a ReferenceGrant: the listener alone decides about that.
 *
 * @param listener - The listener; one without a name can only be meant with all of its owner.
 * @returns The parentRef, without what is the default.
 */
export function parentRefTo({ owner, name }: Pick<Listener, 'owner' | 'name'>): WrittenParentRef {
  return {
    ...(owner.kind === 'ListenerSet' ? { kind: owner.kind } : {}),
    name: owner.name,
    ...(owner.namespace === undefined ? {} : { namespace: owner.namespace }),
    ...(name === '' ? {} : { sectionName: name }),
  };
}
