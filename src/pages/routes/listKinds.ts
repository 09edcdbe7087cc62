import { isRouteKind, ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { RouteKind } from '../../gatewayApi/types';

/**
 * Reads the kinds that the URL asks for.
 *
 * @param parameter - Kinds separated by spaces; others than routes' are ignored.
 * @returns The kinds in the order of the table; none for no filter.
 */
export function kindsOfParameter(parameter: string): RouteKind[] {
  const wanted = parameter.split(' ').filter(isRouteKind);
  return ROUTE_KINDS.filter(kind => wanted.includes(kind));
}
