import type { Route, RouteKind } from '../../gatewayApi/types';
import { impossibleHostname, isHostname } from '../objects/hostname';

const KINDS_WITHOUT: readonly RouteKind[] = ['TCPRoute', 'UDPRoute'];
const NONE: readonly string[] = [];

/**
 * Reads the hostnames of a route (HTTPRouteSpec, GRPCRouteSpec and TLSRouteSpec.hostnames).
 *
 * @param kind - The route's.
 * @param route - The route as it stands.
 * @returns In lower case, those that are no hostname left out; null for a kind that has none.
 *   Where a route names hostnames of which none can be understood it matches none, so that a typing
 *   error does not open it to every hostname: the list holds impossible ones then.
 */
export function hostnamesOf(kind: RouteKind, route: Route): readonly string[] | null {
  if (KINDS_WITHOUT.includes(kind)) return null;
  const raw = (route.spec as { hostnames?: unknown } | null | undefined)?.hostnames;
  if (!Array.isArray(raw) || raw.length === 0) return NONE;
  // Mostly there is nothing to mend, and nothing new has to be made.
  if (raw.every(hostname => isHostname(hostname) && hostname === hostname.toLowerCase()))
    return raw;
  const valid = raw.filter(isHostname).map(hostname => hostname.toLowerCase());
  return valid.length > 0 ? valid : raw.map(impossibleHostname);
}
