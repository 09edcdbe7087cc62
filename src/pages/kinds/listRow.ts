import { objectConditions } from '../../components/status/objectConditions';
import { type FleetRow, fleetRow, worstCondition } from '../../components/table/fleetRow';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import type { GenericItem, GenericObject } from './genericKind';

export interface KindRow extends FleetRow {
  readonly object: GenericObject;
  /**
   * The conditions of the object, or of a policy's ancestors. Conditions of listeners are on the
   * details page only.
   */
  readonly conditions: readonly ReportedCondition[];
}

export function kindRow(item: GenericItem): KindRow {
  const conditions = objectConditions(item.object)
    .filter(group => group.part !== 'listener')
    .flatMap(group => group.conditions);
  return {
    ...fleetRow(item),
    object: item.object,
    conditions,
    health: worstCondition(conditions),
  };
}
