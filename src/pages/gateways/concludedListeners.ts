import type { ComputedCondition, Listener } from '../../analysis';
import { reportedListener } from '../../components/details/reportedListener';
import { type ReportedCondition, reportedCondition } from '../../gatewayApi/conditions';
import { number } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';

/** A condition of a listener as it is worked out, beside what was reported. */
export interface ListenerConclusion {
  readonly listener: Listener;
  readonly computed: ComputedCondition;
  readonly reported: ReportedCondition;
  /** The controller says otherwise, for certain. */
  readonly differs: boolean;
}

/** Conditions of listeners that say more than what was reported, and how many there are in all. */
export interface ConcludedListeners {
  readonly shown: readonly ListenerConclusion[];
  readonly compared: number;
}

// A condition that is good news when it is False.
function isBad({ type, status }: ComputedCondition): boolean {
  return status === (type === 'Conflicted' ? 'True' : 'False');
}

/**
 * Holds the conditions of listeners as they are worked out against those that were reported.
 *
 * @param listeners - Of a Gateway with its ListenerSets.
 * @param ownerOf - The Gateway or ListenerSet of a listener as it arrived; undefined where it could
 *   not be read.
 * @returns Those that are bad news, differ from what was reported, or about which nothing was
 *   reported. What can't be told is shown only where nobody else tells it.
 */
export function listenerConclusions(
  listeners: readonly Listener[],
  ownerOf: (listener: Listener) => Gateway | ListenerSet | undefined
): ConcludedListeners {
  const all = listeners.flatMap(listener => {
    const owner = ownerOf(listener);
    const status = reportedListener(owner, listener.name);
    const generation = number(owner?.metadata.generation);
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
