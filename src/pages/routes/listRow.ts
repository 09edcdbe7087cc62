import { routeBackends } from '../../components/basics/routeBackends';
import { routeHostnames } from '../../components/basics/routeHostnames';
import { type RouteParent, routeParents } from '../../components/status/routeParents';
import { type FleetRow, fleetRow } from '../../components/table/fleetRow';
import type { FleetItem } from '../../fleet';
import type { BackendReference } from '../../gatewayApi/references';
import type { RouteKind } from '../../gatewayApi/types';

export interface RouteRow extends FleetRow {
  readonly hostnames: readonly string[];
  readonly parents: readonly RouteParent[];
  /** Contains each backend once, even if several rules use it. */
  readonly backends: readonly BackendReference[];
}

export function routeRow(item: FleetItem<RouteKind>): RouteRow {
  return {
    ...fleetRow(item),
    hostnames: routeHostnames(item.object),
    parents: routeParents(item.object),
    backends: routeBackends(item.object),
  };
}
