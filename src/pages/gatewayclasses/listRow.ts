import { healthOfReports } from '../../analysis';
import { type FleetRow, fleetRow } from '../../components/table/fleetRow';
import type { FleetItem } from '../../fleet';
import { reportedConditions } from '../../gatewayApi/conditions';
import { text } from '../../gatewayApi/read';

export interface GatewayClassRow extends FleetRow {
  readonly controller: string;
  /** The number of Gateways in its cluster that use it. */
  readonly gateways: number;
}

function classKey(cluster: string, name: string): string {
  return `${cluster}/${name}`;
}

/**
 * Makes the rows of the GatewayClasses.
 *
 * @param items - GatewayClasses and Gateways of the fleet.
 */
export function gatewayClassRows(
  items: ReadonlyArray<FleetItem<'GatewayClass' | 'Gateway'>>
): GatewayClassRow[] {
  const gateways = new Map<string, number>();
  for (const { cluster, object } of items) {
    if (object.kind !== 'Gateway') continue;
    const key = classKey(cluster, text(object.spec?.gatewayClassName));
    gateways.set(key, (gateways.get(key) ?? 0) + 1);
  }
  return items.flatMap(item => {
    const { cluster, object } = item;
    if (object.kind !== 'GatewayClass') return [];
    return {
      ...fleetRow(item),
      controller: text(object.spec?.controllerName),
      health: healthOfReports(
        reportedConditions(object.status?.conditions, object.metadata.generation)
      ),
      gateways: gateways.get(classKey(cluster, object.metadata.name)) ?? 0,
    };
  });
}
