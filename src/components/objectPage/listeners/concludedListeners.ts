import type { ComputedCondition } from '../../../analysis';
import {
  type ReportedCondition,
  reportedCondition,
  reportedConditions,
} from '../../../gatewayApi/conditions';
import type { ListenerStatus } from '../../details/reportedListener';

/** A condition of a listener, as it is reported and as it is computed. */
export interface ListenerConclusion {
  readonly type: string;
  readonly reported: ReportedCondition;
  /** Undefined if only a controller can know it, or until it is computed. */
  readonly computed: ComputedCondition | undefined;
  /** A controller reports a different status, and neither status is Unknown. */
  readonly differs: boolean;
  /** The computed condition is a problem, differs from the report, or has no report. */
  readonly adds: boolean;
}

// Some conditions are good if they are False.
function isBad({ type, status }: ComputedCondition): boolean {
  return status === (type === 'Conflicted' ? 'True' : 'False');
}

/**
 * Compares the computed conditions of a listener with the reported ones.
 *
 * @param computed - Of the listener.
 * @param status - Of the listener; undefined if no controller has reported about it.
 * @param generation - Of the Gateway or ListenerSet.
 * @returns One entry per condition type, the reported ones first. A condition that controllers leave
 *   out if there is nothing to report is left out here too.
 */
export function listenerConclusions(
  computed: readonly ComputedCondition[],
  status: ListenerStatus,
  generation: number | undefined
): ListenerConclusion[] {
  const reported = reportedConditions(status?.conditions, generation).map(({ type }) => type);
  const types = [...new Set([...reported, ...computed.map(({ type }) => type)])];
  return types.flatMap(type => {
    const own = computed.find(condition => condition.type === type);
    const said = reportedCondition(status?.conditions, type, generation);
    const isDefinite = own !== undefined && own.status !== 'Unknown';
    const differs = isDefinite && said.status !== 'NotReconciled' && said.status !== own.status;
    const adds = own !== undefined && (differs || isBad(own) || said.status === 'NotReconciled');
    return adds || reported.includes(type)
      ? [{ type, reported: said, computed: own, differs, adds }]
      : [];
  });
}
