import { healthOfReports } from '../../analysis';
import { objectConditions } from '../../components/status/objectConditions';
import { type FleetRow, fleetRow } from '../../components/table/fleetRow';
import { kindInfo } from '../../gatewayApi/kinds';
import type { GenericItem, GenericObject } from './genericKind';

export interface KindRow extends FleetRow {
  readonly object: GenericObject;
}

/** Whether the health of a kind is computed. That of any other kind is what its controllers report. */
export function isJudged(kind: GenericObject['kind']): boolean {
  return kindInfo(kind).subject !== undefined;
}

export function kindRow(item: GenericItem): KindRow {
  const { object } = item;
  const row = { ...fleetRow(item), object };
  if (isJudged(object.kind)) return row;
  const reported = objectConditions(object).flatMap(({ conditions }) => conditions);
  return { ...row, health: healthOfReports(reported) };
}
