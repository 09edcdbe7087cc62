import { text } from '../../gatewayApi/read';
import type { Route, RouteKind } from '../../gatewayApi/types';
import { hostnameInLowerCase } from '../../gatewayApi/variable';
import { impossibleHostname, isHostname } from '../objects/hosts/hostname';

const KINDS_WITHOUT: readonly RouteKind[] = ['TCPRoute', 'UDPRoute'];
const NONE: readonly string[] = [];

/**
 * Reads the hostnames of a route (HTTPRouteSpec, GRPCRouteSpec and TLSRouteSpec.hostnames).
 *
 * @returns The hostnames in lower case, without invalid hostnames. Null for a kind without
 *   hostnames. If all hostnames of a route are invalid, the list holds hostnames that match
 *   nothing. A typing error therefore does not open the route to every hostname.
 */
export function hostnamesOf(kind: RouteKind, route: Route): readonly string[] | null {
  if (KINDS_WITHOUT.includes(kind)) return null;
  const raw = (route.spec as { hostnames?: unknown } | null | undefined)?.hostnames;
  if (!Array.isArray(raw) || raw.length === 0) return NONE;
  // Most lists need no changes and are returned without a copy.
  if (raw.every(hostname => isHostname(hostname) && hostname === hostnameInLowerCase(hostname)))
    return raw;
  const valid = raw.filter(isHostname).map(hostnameInLowerCase);
  return valid.length > 0 ? valid : raw.map(impossibleHostname);
}

/**
 * Finds the field of a route that holds a hostname.
 *
 * @param hostname - In lower case.
 * @returns The path of the first such item, or of the list if the route does not name it.
 */
export function hostnameField(hostname: string, route: Route): string {
  const { hostnames } = (route.spec ?? {}) as { hostnames?: unknown };
  const index = Array.isArray(hostnames)
    ? hostnames.findIndex(item => text(item).toLowerCase() === hostname)
    : -1;
  return index < 0 ? '.spec.hostnames' : `.spec.hostnames[${index}]`;
}
