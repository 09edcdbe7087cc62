import { routeBackends } from '../../components/basics/routeBackends';
import { routeHostnames } from '../../components/basics/routeHostnames';
import { type RouteParent, routeParents } from '../../components/status/routeParents';
import type { RowWithLevel } from '../../components/table/attachmentColumn';
import { fleetRow, worstCondition } from '../../components/table/fleetRow';
import type { FleetItem } from '../../fleet';
import type { BackendReference } from '../../gatewayApi/references';
import type { RouteKind } from '../../gatewayApi/types';

export interface RouteRow extends RowWithLevel {
  readonly hostnames: readonly string[];
  readonly parents: readonly RouteParent[];
  /** Contains each backend once, even if several rules use it. */
  readonly backends: readonly BackendReference[];
}

export function routeRow(item: FleetItem<RouteKind>): RouteRow {
  const parents = routeParents(item.object);
  return {
    ...fleetRow(item),
    hostnames: routeHostnames(item.object),
    parents,
    backends: routeBackends(item.object),
    health: worstCondition(parents.flatMap(parent => parent.accepted)),
  };
}
