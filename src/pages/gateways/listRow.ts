import { listenerSummary } from '../../components/basics/listenerSummary';
import { type FleetRow, fleetRow } from '../../components/table/fleetRow';
import type { FleetItem } from '../../fleet';
import { list, text } from '../../gatewayApi/read';

export interface GatewayRow extends FleetRow {
  readonly className: string;
  readonly addresses: readonly string[];
  readonly listeners: readonly string[];
  /** The number of routes that it accepts; undefined until it is computed. */
  readonly attachedRoutes?: number;
}

export function gatewayRow(item: FleetItem<'Gateway'>): GatewayRow {
  const { spec, status } = item.object;
  return {
    ...fleetRow(item),
    className: text(spec?.gatewayClassName),
    addresses: list(status?.addresses)
      .map(address => text(address.value))
      .filter(address => address !== ''),
    listeners: list(spec?.listeners).map(listenerSummary),
  };
}

const counted = new WeakMap<GatewayRow, GatewayRow>();

/**
 * Adds the number of attached routes to a row.
 *
 * @param row - Derived from the Gateway alone.
 * @param attachedRoutes - Undefined until it is computed.
 * @returns The identical row while the number is the same, which avoids a redraw.
 */
export function withAttachedRoutes(
  row: GatewayRow,
  attachedRoutes: number | undefined
): GatewayRow {
  if (attachedRoutes === undefined) return row;
  const before = counted.get(row);
  if (before?.attachedRoutes === attachedRoutes) return before;
  const after = { ...row, attachedRoutes };
  counted.set(row, after);
  return after;
}
