import type { ComputedCondition, Listener } from '../../analysis';
import { reportedListener } from '../../components/details/reportedListener';
import { type ReportedCondition, reportedCondition } from '../../gatewayApi/conditions';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';

/** A computed condition of a listener beside the reported ones. */
export interface ListenerConclusion {
  readonly listener: Listener;
  readonly computed: ComputedCondition;
  readonly reported: ReportedCondition;
  /** A controller reports a different status, and neither status is Unknown. */
  readonly differs: boolean;
}

/** The listener conditions that add to the reported ones, and the number of all. */
export interface ConcludedListeners {
  readonly shown: readonly ListenerConclusion[];
  readonly compared: number;
}

// Some conditions are good if they are False.
function isBad({ type, status }: ComputedCondition): boolean {
  return status === (type === 'Conflicted' ? 'True' : 'False');
}

/**
 * Compares the computed conditions of listeners with the reported ones.
 *
 * @param listeners - Of a Gateway with its ListenerSets.
 * @param ownerOf - The Gateway or ListenerSet of a listener; undefined if it could not be read.
 * @returns The conditions that are negative, differ from a report, or have no report. An Unknown
 *   condition is included only if it has no report.
 */
export function listenerConclusions(
  listeners: readonly Listener[],
  ownerOf: (listener: Listener) => Gateway | ListenerSet | undefined
): ConcludedListeners {
  const all = listeners.flatMap(listener => {
    const owner = ownerOf(listener);
    const status = reportedListener(owner, listener.name);
    const generation = owner?.metadata.generation;
    return listener.conditions.map(computed => {
      const reported = reportedCondition(status?.conditions, computed.type, generation);
      const definite = computed.status !== 'Unknown' && reported.status !== 'NotReconciled';
      return {
        listener,
        computed,
        reported,
        differs: definite && reported.status !== computed.status,
      };
    });
  });
  return {
    shown: all.filter(
      ({ computed, reported, differs }) =>
        differs || isBad(computed) || reported.status === 'NotReconciled'
    ),
    compared: all.length,
  };
}
