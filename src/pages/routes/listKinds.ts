import { isRouteKind, ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { RouteKind } from '../../gatewayApi/types';

/**
 * Reads the kinds from the URL.
 *
 * @param parameter - Kinds separated by spaces; kinds that are not routes are ignored.
 * @returns In the order of the table; empty if there is no filter.
 */
export function kindsOfParameter(parameter: string): RouteKind[] {
  const wanted = parameter.split(' ').filter(isRouteKind);
  return ROUTE_KINDS.filter(kind => wanted.includes(kind));
}
