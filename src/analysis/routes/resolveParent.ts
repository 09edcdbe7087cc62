import { isGatewayApiRef, parentReference } from '../../gatewayApi/references';
import type { ListenerSet } from '../../gatewayApi/types';
import { writeCheck } from '../checks/check';
import { PARENT_FOUND, parentCheck } from '../checks/parent';
import { orphanListeners } from '../gateways/gatewayVerdict';
import { pendingBy } from '../gateways/pending';
import type { Conclusion, ControllerCheck, GatewayVerdict, Listener, ParentCheck } from '../model';
import { isOwnedBy } from '../objects/isOwnedBy';
import type { Reader } from '../objects/reader';
import { both, type Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { parentObject } from './parentObject';

/** Provides the verdicts of Gateways. */
export interface GatewayVerdicts {
  /** The verdict of a Gateway in the snapshot. The reader records that the Gateway was read. */
  gateway(ref: ObjectRef, reader: Reader): GatewayVerdict | undefined;
}

/** The result of resolving a parentRef. */
export interface ResolvedParent {
  /** Undefined for a kind that the specification does not define as a parent. */
  readonly gateway: ObjectRef | undefined;
  /** The checks of the parent itself. The first check is whether the parent exists. */
  readonly checks: readonly [ParentCheck, ...ControllerCheck[]];
  /** The result for every route that refers to the parent. Undefined if the listeners decide. */
  readonly problem: Conclusion | undefined;
  /**
   * Whether the listeners can be used. A listener's acceptance counts only as far as the parent can
   * be used.
   */
  readonly through: Status;
  readonly listeners: readonly Listener[];
}

function resolved(
  gateway: ObjectRef | undefined,
  parent: ParentCheck,
  controller: ControllerCheck | undefined,
  listeners: readonly Listener[]
): ResolvedParent {
  const { status, reason, message, missing } = parent;
  const pending = controller && pendingBy(controller);
  const closed = status === 'False' || (status === 'Unknown' && listeners.length === 0);
  return {
    gateway,
    checks: controller === undefined ? [parent] : [parent, controller],
    problem:
      pending ??
      (!closed
        ? undefined
        : status === 'False'
        ? { status, reason: 'NoMatchingParent', message }
        : { status, reason, message, missing }),
    through: both(status, pending === undefined ? 'True' : 'Unknown'),
    listeners,
  };
}

// The result is the same for every route that refers to the Gateway.
const ofVerdict = new WeakMap<GatewayVerdict, ResolvedParent>();

function ofGateway(parent: ObjectRef, reader: Reader, verdicts: GatewayVerdicts): ResolvedParent {
  const verdict = verdicts.gateway(parent, reader);
  if (verdict === undefined) {
    const outcome = parentCheck.judge(reader.lookup(parent));
    return resolved(parent, writeCheck('parent', parentCheck, outcome, parent), undefined, []);
  }
  let made = ofVerdict.get(verdict);
  if (made === undefined) {
    const { gateway, controller, listeners } = verdict;
    const found = writeCheck('parent', parentCheck, PARENT_FOUND, gateway);
    // A parentRef to a Gateway does not select the listeners of its ListenerSets (GEP-1713).
    const own = listeners.filter(({ owner }) => owner.kind === 'Gateway');
    ofVerdict.set(verdict, (made = resolved(gateway, found, controller, own)));
  }
  return made;
}

function ofOtherKind(parent: ObjectRef, reader: Reader): ResolvedParent {
  const outcome = parentCheck.judgeOther(reader.serves(parent.group, parent.kind));
  return resolved(undefined, writeCheck('parent', parentCheck, outcome, parent), undefined, []);
}

function ofListenerSet(
  parent: ObjectRef,
  reader: Reader,
  verdicts: GatewayVerdicts
): ResolvedParent {
  const found = reader.lookup(parent);
  if (found.state !== 'found') {
    const outcome = parentCheck.judge(found);
    return resolved(undefined, writeCheck('parent', parentCheck, outcome, parent), undefined, []);
  }
  const set = found.object as ListenerSet;
  const raw = (set.spec as { parentRef?: object | null } | null | undefined)?.parentRef;
  const gateway = parentObject(parentReference(raw, parent.namespace));
  // The vendor defines whether a vendor-specific kind accepts ListenerSets.
  const isGateway = isGatewayApiRef(gateway, 'Gateway');
  const verdict = isGateway ? verdicts.gateway(gateway, reader) : undefined;
  const admission = verdict?.listenerSets.find(
    ({ listenerSet }) =>
      listenerSet.name === parent.name && listenerSet.namespace === parent.namespace
  )?.allowed;
  if (verdict === undefined || admission === undefined) {
    const [above] = (
      isGateway ? ofGateway(gateway, reader, verdicts) : ofOtherKind(gateway, reader)
    ).checks;
    // The ListenerSet refers to the Gateway. The route does not.
    const paths = [{ object: parent, field: '.spec.parentRef' }];
    return resolved(gateway, { ...above, paths }, undefined, orphanListeners(set, gateway));
  }
  const listeners =
    admission.status === 'True'
      ? verdict.listeners.filter(isOwnedBy(parent))
      : orphanListeners(set, gateway);
  return resolved(gateway, admission, verdict.controller, listeners);
}

/**
 * Resolves the parent of a route (ParentReference; GEP-1713 for ListenerSets).
 *
 * @param parent - The object that the parentRef refers to. It is not a Service.
 * @param reader - Reads objects.
 * @param verdicts - Provides the verdicts of Gateways.
 */
export function resolveParent(
  parent: ObjectRef,
  reader: Reader,
  verdicts: GatewayVerdicts
): ResolvedParent {
  if (isGatewayApiRef(parent, 'Gateway')) return ofGateway(parent, reader, verdicts);
  if (isGatewayApiRef(parent, 'ListenerSet')) return ofListenerSet(parent, reader, verdicts);
  return ofOtherKind(parent, reader);
}
