import { listenerSummary } from '../../components/basics/listenerSummary';
import { type FleetRow, fleetRow, worstCondition } from '../../components/table/fleetRow';
import type { FleetItem } from '../../fleet';
import { type ReportedCondition, reportedCondition } from '../../gatewayApi/conditions';
import { list, number, text } from '../../gatewayApi/read';

export interface GatewayRow extends FleetRow {
  readonly className: string;
  readonly addresses: readonly string[];
  readonly listeners: readonly string[];
  /** As reported; undefined if no controller has reported it. */
  readonly attachedRoutes: number | undefined;
  readonly accepted: ReportedCondition;
  readonly programmed: ReportedCondition;
}

/**
 * Adds up the controller's route counts of all listeners.
 *
 * @param listeners - `status.listeners`; anything that is not a list reads as not reported.
 * @returns Undefined if no listener has a count.
 */
export function attachedRoutes(
  listeners: ReadonlyArray<{ readonly attachedRoutes?: number | null } | null> | null | undefined
): number | undefined {
  const counts = list(listeners)
    .map(listener => number(listener.attachedRoutes))
    .filter(count => count !== undefined);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

export function gatewayRow(item: FleetItem<'Gateway'>): GatewayRow {
  const { metadata, spec, status } = item.object;
  const { generation } = metadata;
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
