import { attachmentLevel, type Finding, type RouteVerdict } from '../../analysis';
import { routeHostnames } from '../../components/basics/routeHostnames';
import type { RowWithLevel } from '../../components/table/attachmentColumn';
import { fleetRow } from '../../components/table/fleetRow';
import { routeVerdictLine } from '../../components/verdict/verdictLine';
import type { Translate } from '../../components/words/translate';
import type { FleetItem } from '../../fleet';
import type { RouteKind } from '../../gatewayApi/types';

/** A route of a project. */
export interface ProjectRouteRow extends RowWithLevel {
  readonly hostnames: readonly string[];
  /** How it stands and why, in a line; `''` while it is not worked out. */
  readonly line: string;
  readonly findings: readonly Finding[];
}

/**
 * Makes the row of a route of a project.
 *
 * @param item - The route.
 * @param verdict - Its verdict; undefined while it is not worked out.
 * @param findings - What was found of it.
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
    level: verdict === undefined ? undefined : attachmentLevel(verdict),
    line: verdict === undefined ? '' : routeVerdictLine(verdict, t).text,
    findings,
  };
}
