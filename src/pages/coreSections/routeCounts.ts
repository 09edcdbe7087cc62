import { routeBackends } from '../../components/basics/routeBackends';
import { routeHostnames } from '../../components/basics/routeHostnames';
import { list } from '../../gatewayApi/read';
import type { GRPCRoute, HTTPRoute } from '../../gatewayApi/types';

/** What a summary says of a route's spec. */
export interface RouteCounts {
  readonly hostnames: readonly string[];
  readonly rules: number;
  /** Each backend once, however many rules send requests to it. */
  readonly backends: number;
}

/** Counts what a route's rules hold. */
export function routeCounts(route: HTTPRoute | GRPCRoute): RouteCounts {
  return {
    hostnames: routeHostnames(route),
    rules: list<object | null>(route.spec?.rules).length,
    backends: routeBackends(route).length,
  };
}
