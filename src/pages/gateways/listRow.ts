import { listenerSummary } from '../../components/basics/listenerSummary';
import { type FleetRow, fleetRow, worstCondition } from '../../components/table/fleetRow';
import type { FleetItem } from '../../fleet';
import { type ReportedCondition, reportedCondition } from '../../gatewayApi/conditions';
import { list, number, text } from '../../gatewayApi/read';

/** A Gateway as the list shows it. */
export interface GatewayRow extends FleetRow {
  readonly className: string;
  readonly addresses: readonly string[];
  readonly listeners: readonly string[];
  /** As reported; undefined where no controller has reported any. */
  readonly attachedRoutes: number | undefined;
  readonly accepted: ReportedCondition;
  readonly programmed: ReportedCondition;
}

/**
 * Adds up the routes that the controller counted for each listener.
 *
 * @param listeners - `status.listeners`; anything that is no list reads as not reported.
 * @returns The sum, or undefined where no listener has a count.
 */
export function attachedRoutes(
  listeners: ReadonlyArray<{ readonly attachedRoutes?: number | null } | null> | null | undefined
): number | undefined {
  const counts = list(listeners)
    .map(listener => number(listener.attachedRoutes))
    .filter(count => count !== undefined);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Makes a Gateway's row.
 *
 * @param item - A Gateway of the fleet.
 */
export function gatewayRow(item: FleetItem<'Gateway'>): GatewayRow {
  const { metadata, spec, status } = item.object;
  const generation = number(metadata.generation);
  const accepted = reportedCondition(status?.conditions, 'Accepted', generation);
  const programmed = reportedCondition(status?.conditions, 'Programmed', generation);
  return {
    ...fleetRow(item),
    className: text(spec?.gatewayClassName),
    addresses: list(status?.addresses)
      .map(address => text(address.value))
      .filter(address => address !== ''),
    listeners: list(spec?.listeners).map(listenerSummary),
    attachedRoutes: attachedRoutes(status?.listeners),
    accepted,
    programmed,
    health: worstCondition([accepted, programmed]),
  };
}
