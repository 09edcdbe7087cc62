import { isRouteKind } from '../../gatewayApi/kinds';
import type { Route, RouteKind } from '../../gatewayApi/types';
import { isVariable } from '../../gatewayApi/variable';
import type { Listener, RouteVerdict } from '../model';
import { intersectHostnames } from '../objects/hosts/hostname';
import { hostnamesOf } from '../routes/routeHostnames';

/** A place where a route is served. */
export interface Place {
  readonly listener: Listener;
  /** The hostname in the route, in lower case. `''` if the route has none. */
  readonly hostname: string;
}

const ANY: readonly string[] = [''];
const NONE: readonly string[] = [];

/**
 * Collects the places where a route is served: each listener that accepts the route, combined with
 * each hostname that the listener does not ignore. A more specific hostname has precedence
 * (HTTPRouteSpec.hostnames), so matches and age decide only between equal hostnames.
 *
 * A hostname with a variable is no place, since it is not known with which others it competes.
 *
 * @returns The places, without duplicates. A listener with an unknown result is not a place.
 */
export function placesOf(route: Route, verdict: RouteVerdict): Place[] {
  const { kind } = verdict.route;
  const hostnames = isRouteKind(kind) ? hostnamesOf(kind, route) : null;
  const own = hostnames === null || hostnames.length === 0 ? ANY : hostnames;
  const distinct = own.length === 1 ? own : [...new Set(own)];
  const seen = new Set<string>();
  const places: Place[] = [];
  for (const { listeners } of verdict.parents) {
    for (const { attached, listener } of listeners) {
      if (attached !== 'True' || seen.has(listener.key)) continue;
      seen.add(listener.key);
      for (const hostname of distinct) {
        if (isVariable(hostname) || isVariable(listener.hostname)) continue;
        const served = intersectHostnames(listener.hostname, hostname) !== undefined;
        if (served) places.push({ listener, hostname });
      }
    }
  }
  return places;
}

/** Returns the name of a place for one kind. Only routes of the same kind compare their matches. */
export function placeName({ listener, hostname }: Place, kind: RouteKind): string {
  return `${kind} ${hostname} ${listener.key}`;
}

/**
 * Returns the names of the places where a route is served and may compete with other routes
 * (Listener.allowedRoutes: only one rule may ultimately receive a request).
 *
 * @returns The names, without duplicates.
 */
export function placeNames(route: Route, verdict: RouteVerdict): readonly string[] {
  const { kind } = verdict.route;
  if (!isRouteKind(kind)) return NONE;
  return placesOf(route, verdict).map(place => placeName(place, kind));
}
