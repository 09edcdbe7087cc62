import type { Evaluation } from '../../evaluation/evaluation';
import type { GatewayVerdict, Listener, ObjectRef } from '../../model';
import { isOwnedBy } from '../../objects/isOwnedBy';
import { objectKey } from '../../objects/keys';
import { type Steps, visitInSteps } from '../../steps';
import { sameHealth } from '../health/health';
import { healthOfObject } from '../health/healthOfObject';
import { conditionImpacts, isOtherConclusion, sharedKeys } from './beforeAfter';
import type { GatewayImpact, ListenerImpact } from './impact';

/** A Gateway or ListenerSet in one evaluation. */
interface OwnerSide {
  readonly ref: ObjectRef;
  readonly verdict: GatewayVerdict;
  readonly conditions: GatewayVerdict['conditions'];
}

function ownersOf(evaluation: Evaluation): Map<string, OwnerSide> {
  const found = new Map<string, OwnerSide>();
  evaluation.allGateways().forEach((verdict, key) => {
    const { gateway, conditions, listenerSets } = verdict;
    found.set(key, { ref: gateway, verdict, conditions });
    listenerSets.forEach(set => {
      const { listenerSet: ref } = set;
      found.set(objectKey(ref), { ref, verdict, conditions: set.conditions });
    });
  });
  return found;
}

function listenersOf(side: OwnerSide | undefined): Map<string, Listener> {
  if (side === undefined) return new Map();
  const own = side.verdict.listeners.filter(isOwnedBy(side.ref));
  return new Map(own.map(listener => [listener.name, listener]));
}

function listenerImpacts(
  before: Evaluation,
  after: Evaluation,
  old: OwnerSide | undefined,
  now: OwnerSide | undefined
): ListenerImpact[] {
  const [listeners, newListeners] = [listenersOf(old), listenersOf(now)];
  const count = (evaluation: Evaluation, listener: Listener | undefined) =>
    listener && evaluation.attached(listener).size;
  return sharedKeys(listeners, newListeners).flatMap(name => {
    const [left, right] = [listeners.get(name), newListeners.get(name)];
    const impact: ListenerImpact = {
      name,
      conditions: conditionImpacts(left?.conditions, right?.conditions),
      served: { before: left?.served, after: right?.served },
      attachedRoutes: { before: count(before, left), after: count(after, right) },
    };
    const { conditions, served, attachedRoutes } = impact;
    const isSame =
      conditions.length === 0 &&
      !isOtherConclusion(served) &&
      attachedRoutes.before === attachedRoutes.after;
    return isSame ? [] : [impact];
  });
}

/** The Gateways and ListenerSets for which a change changes something, sorted by key. */
export function* gatewayImpacts(before: Evaluation, after: Evaluation): Steps<GatewayImpact[]> {
  const [old, now] = [ownersOf(before), ownersOf(after)];
  const found: GatewayImpact[] = [];
  yield* visitInSteps(sharedKeys(old, now), key => {
    const [left, right] = [old.get(key), now.get(key)];
    const { ref } = (left ?? right) as OwnerSide;
    const impact: GatewayImpact = {
      owner: ref,
      health: {
        before: left && healthOfObject(before, ref),
        after: right && healthOfObject(after, ref),
      },
      conditions: conditionImpacts(left?.conditions, right?.conditions),
      listeners: listenerImpacts(before, after, left, right),
    };
    const isSame =
      (left === undefined) === (right === undefined) &&
      impact.conditions.length === 0 &&
      impact.listeners.length === 0 &&
      sameHealth(impact.health.before, impact.health.after);
    if (!isSame) found.push(impact);
  });
  return found;
}
