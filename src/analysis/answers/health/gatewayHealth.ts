import { gatewayProblem, isWithoutTls, type OwnVerdict } from '../../gateways/gatewayProblem';
import type { Conclusion, GatewayVerdict, Listener, ListenerSetVerdict } from '../../model';
import { isOwnedBy } from '../../objects/isOwnedBy';
import type { ObjectRef } from '../../refs';
import { conclusionHealth } from './conclusionHealth';
import { type Health, healthBy, HEALTHY, worstHealth } from './health';

// A listener knows which object was not read.
function unknownHealth(problem: Conclusion, listeners: readonly Listener[]): Health {
  const open = listeners.map(({ served }) => served).filter(({ status }) => status === 'Unknown');
  const missing = [problem, ...open].filter(part => part.missing !== undefined);
  return missing.length > 0
    ? worstHealth(missing.map(part => conclusionHealth('unknown', part)))
    : conclusionHealth('unknown', open[0] ?? problem);
}

function listenersHealth(own: OwnVerdict): Health {
  const { listeners, conditions } = own;
  const served = listeners.map(listener => listener.served);
  const bad = served.filter(({ status }) => status === 'False');
  if (bad.length > 0) {
    const level = bad.length === listeners.length ? 'unserved' : 'partly';
    return worstHealth(bad.map(part => conclusionHealth(level, part)));
  }
  const flawed = [...conditions, ...listeners.flatMap(listener => listener.conditions)].filter(
    ({ type, status }) => type === 'ResolvedRefs' && status === 'False'
  );
  if (flawed.length > 0) {
    return worstHealth(flawed.map(part => conclusionHealth('partly', part)));
  }
  if (listeners.some(isWithoutTls)) return healthBy('partly', 'certificate');
  const open = served.filter(({ status }) => status === 'Unknown');
  return open.length > 0 && open.length === listeners.length
    ? worstHealth(open.map(part => conclusionHealth('unknown', part)))
    : HEALTHY;
}

function ownHealth(own: OwnVerdict, isReported: boolean): Health {
  const problem = gatewayProblem(own);
  if (problem?.status === 'False') {
    return problem === own.controller
      ? healthBy('unserved', 'controller')
      : conclusionHealth('refused', problem);
  }
  const health =
    problem === undefined ? listenersHealth(own) : unknownHealth(problem, own.listeners);
  return health.level === 'attached' && !isReported ? healthBy('unknown', 'notReported') : health;
}

/**
 * Computes the health of a Gateway from its own listeners. Those of ListenerSets do not count: a
 * ListenerSet has its own health, and often another owner.
 *
 * @param isReported - Whether a controller has written a status for it.
 */
export function healthOfGateway(verdict: GatewayVerdict, isReported: boolean): Health {
  const { gateway, controller, conditions, listeners } = verdict;
  const own = listeners.filter(isOwnedBy(gateway));
  return ownHealth({ controller, conditions, listeners: own }, isReported);
}

/**
 * Computes the health of a ListenerSet.
 *
 * @param set - Of `gateway.listenerSets`.
 * @param isReported - Whether a controller has written a status for it.
 */
export function healthOfListenerSet(
  { listenerSet, allowed, conditions }: ListenerSetVerdict,
  { controller, listeners }: GatewayVerdict,
  isReported: boolean
): Health {
  if (allowed.status === 'False') return healthBy('refused', 'notAllowed');
  if (allowed.status === 'Unknown') return conclusionHealth('unknown', allowed);
  const own = listeners.filter(isOwnedBy(listenerSet));
  return ownHealth({ controller, conditions, listeners: own }, isReported);
}

/**
 * The health of a ListenerSet whose Gateway has no verdict.
 *
 * @param gateway - Its parent.
 * @param state - Whether the parent exists. `vendor`: the parent is of a vendor's kind.
 */
export function healthOfOrphanSet(
  gateway: ObjectRef,
  state: 'absent' | 'unread' | 'vendor'
): Health {
  if (state === 'absent') return healthBy('refused', 'parent');
  return state === 'vendor'
    ? healthBy('unknown', 'implementation')
    : healthBy('unknown', 'missing', [gateway.kind]);
}
