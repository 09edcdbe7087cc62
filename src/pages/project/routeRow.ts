import { type Finding, healthOfRoute, type RouteVerdict } from '../../analysis';
import { routeHostnames } from '../../components/basics/routeHostnames';
import { type FleetRow, fleetRow } from '../../components/table/fleetRow';
import { routeVerdictLine } from '../../components/verdict/verdictLine';
import type { Translate } from '../../components/words/translate';
import type { FleetItem } from '../../fleet';
import type { RouteKind } from '../../gatewayApi/types';

export interface ProjectRouteRow extends FleetRow {
  readonly hostnames: readonly string[];
  /** The status and its reason in one line; `''` until it is computed. */
  readonly line: string;
  readonly findings: readonly Finding[];
}

/**
 * Makes the row of a project's route.
 *
 * @param verdict - Undefined until it is computed.
 * @param findings - Of the route.
 */
export function projectRouteRow(
  item: FleetItem<RouteKind>,
  verdict: RouteVerdict | undefined,
  findings: readonly Finding[],
  t: Translate
): ProjectRouteRow {
  return {
    ...fleetRow(item),
    hostnames: routeHostnames(item.object),
    health: verdict && healthOfRoute(verdict),
    line: verdict === undefined ? '' : routeVerdictLine(verdict, t).text,
    findings,
  };
}
