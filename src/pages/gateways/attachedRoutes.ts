import { type RouteParent, routeParents } from '../../components/status/routeParents';
import type { FleetItem } from '../../fleet/model';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { type ParentReference, parentReference } from '../../gatewayApi/references';
import type { Gateway, ListenerSet, Route, RouteKind } from '../../gatewayApi/types';

/** A route with a parentRef to a Gateway or to one of its ListenerSets. */
export interface NamingRoute extends RouteParent {
  readonly route: Route;
}

interface Target {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string; readonly name: string };
}

function names(parent: ParentReference, target: Target): boolean {
  return (
    parent.group === GATEWAY_API_GROUP &&
    parent.kind === target.kind &&
    parent.namespace === target.metadata.namespace &&
    parent.name === target.metadata.name
  );
}

/**
 * Finds the ListenerSets that name a Gateway as their parent.
 *
 * @param items - ListenerSets of its cluster.
 * @returns All of them, whether the Gateway allows them or not.
 */
export function listenerSetsOf(
  gateway: Gateway,
  items: ReadonlyArray<FleetItem<'ListenerSet'>>
): ListenerSet[] {
  return items
    .map(({ object }) => object)
    .filter(({ spec, metadata }) =>
      names(parentReference(spec?.parentRef, metadata.namespace), gateway)
    );
}

/**
 * Finds the routes that name a Gateway or one of its ListenerSets as a parent.
 *
 * @param items - Routes of its cluster.
 * @returns One entry per such parentRef, with its reported `Accepted`.
 */
export function routesNaming(
  gateway: Gateway,
  listenerSets: readonly ListenerSet[],
  items: ReadonlyArray<FleetItem<RouteKind>>
): NamingRoute[] {
  const targets: readonly Target[] = [gateway, ...listenerSets];
  return items.flatMap(({ object: route }) =>
    routeParents(route)
      .filter(({ parent }) => targets.some(target => names(parent, target)))
      .map(parent => ({ ...parent, route }))
  );
}
