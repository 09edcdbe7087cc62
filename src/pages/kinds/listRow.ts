import { objectConditions } from '../../components/status/objectConditions';
import { type FleetRow, fleetRow, worstCondition } from '../../components/table/fleetRow';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import type { GenericItem, GenericObject } from './genericKind';

/** An object of a generic kind as its list shows it. */
export interface KindRow extends FleetRow {
  readonly object: GenericObject;
  /** Those of the object, or of a policy's ancestors; a listener's are on the details page. */
  readonly conditions: readonly ReportedCondition[];
}

/**
 * Makes the row of an object of a generic kind.
 *
 * @param item - An object of the fleet.
 */
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
