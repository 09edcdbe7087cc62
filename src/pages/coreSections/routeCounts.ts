import { routeBackends } from '../../components/basics/routeBackends';
import { routeHostnames } from '../../components/basics/routeHostnames';
import { list } from '../../gatewayApi/read';
import type { GRPCRoute, HTTPRoute } from '../../gatewayApi/types';

/** The counts in a route's summary. */
export interface RouteCounts {
  readonly hostnames: readonly string[];
  readonly rules: number;
  /** Counts each backend once, even if several rules use it. */
  readonly backends: number;
}

export function routeCounts(route: HTTPRoute | GRPCRoute): RouteCounts {
  return {
    hostnames: routeHostnames(route),
    rules: list<object | null>(route.spec?.rules).length,
    backends: routeBackends(route).length,
  };
}
