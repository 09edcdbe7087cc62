import { isRouteKind } from '../../gatewayApi/kinds';
import type { Route, RouteKind } from '../../gatewayApi/types';
import type { Listener, RouteVerdict } from '../model';
import { intersectHostnames } from '../objects/hostname';
import { hostnamesOf } from '../routes/routeHostnames';

/** Where a route is served. */
export interface Place {
  readonly listener: Listener;
  /** As the route has it, in lower case; `''` where it has none. */
  readonly hostname: string;
}

const ANY: readonly string[] = [''];
const NONE: readonly string[] = [];

/**
 * Collects where a route is served: each listener that accepts it, with each hostname of the route that
 * is not ignored there. Of two routes the one with the more specific hostname comes first
 * (HTTPRouteSpec.hostnames), so that only the same hostname leaves it to their matches and age.
 *
 * @param hostnames - The route's; null for a kind that has none.
 * @param verdict - The route's.
 * @returns The places, none twice. What is not known to accept the route is none.
 */
export function placesOf(hostnames: readonly string[] | null, verdict: RouteVerdict): Place[] {
  const own = hostnames === null || hostnames.length === 0 ? ANY : hostnames;
  const distinct = own.length === 1 ? own : [...new Set(own)];
  const seen = new Set<string>();
  const places: Place[] = [];
  for (const { listeners } of verdict.parents) {
    for (const { attached, listener } of listeners) {
      if (attached !== 'True' || seen.has(listener.key)) continue;
      seen.add(listener.key);
      for (const hostname of distinct) {
        const served = intersectHostnames(listener.hostname, hostname) !== undefined;
        if (served) places.push({ listener, hostname });
      }
    }
  }
  return places;
}

/** Names a place, for the routes of one kind: only they compare by their matches. */
export function placeName({ listener, hostname }: Place, kind: RouteKind): string {
  return `${kind} ${hostname} ${listener.key}`;
}

/**
 * Names the places where a route is served and may meet others that want the same
 * (Listener.allowedRoutes: only one rule may ultimately receive a request).
 *
 * @param route - As it stands.
 * @param verdict - Its verdict.
 * @returns The names, none twice.
 */
export function placeNames(route: Route, verdict: RouteVerdict): readonly string[] {
  const { kind } = verdict.route;
  if (!isRouteKind(kind)) return NONE;
  return placesOf(hostnamesOf(kind, route), verdict).map(place => placeName(place, kind));
}
