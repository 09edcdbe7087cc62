import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { type ParentReference, parentReference } from '../../gatewayApi/references';
import type { ListenerSet } from '../../gatewayApi/types';
import { listenerVerdict, type RouteFacts } from '../checks/pairing';
import { orphanListeners } from '../gateways/gatewayVerdict';
import type { Check, GatewayVerdict, Listener, ObjectRef, ParentVerdict, Status } from '../model';
import { isOwnedBy } from '../objects/isOwnedBy';
import type { Reader } from '../objects/reader';
import { every } from '../objects/status';
import { acceptedBy } from './accepted';
import { meshVerdict } from './mesh';
import {
  parentAbsent,
  parentFound,
  parentObject,
  parentOfOtherKind,
  parentUnread,
} from './parentChecks';

/** What evaluation gives to the rules of attachment beside the snapshot. */
export interface GatewayVerdicts {
  /** The verdict of a Gateway that is in the snapshot; its reading is noted by the reader. */
  gateway(ref: ObjectRef, reader: Reader): GatewayVerdict | undefined;
}

// What the listeners of a parent say counts only as far as the parent itself is usable.
function usable(checks: readonly Check[]): Status {
  return every(
    checks.map(({ check, status, reason }) =>
      check === 'parent' ? status : reason === 'GatewayClassNotFound' ? 'Unknown' : 'True'
    )
  );
}

interface Parent {
  readonly gateway: ObjectRef | undefined;
  readonly checks: readonly Check[];
  readonly listeners: readonly Listener[];
}

// The same for every route that names the Gateway.
const servedBy = new WeakMap<GatewayVerdict, Parent>();

function ofGateway(parent: ObjectRef, reader: Reader, verdicts: GatewayVerdicts): Parent {
  const verdict = verdicts.gateway(parent, reader);
  if (verdict !== undefined) {
    const known = servedBy.get(verdict);
    if (known !== undefined) return known;
    const made: Parent = {
      gateway: verdict.gateway,
      checks: [parentFound(verdict.gateway), verdict.controller],
      // A parentRef to a Gateway does not reach the listeners of its ListenerSets (GEP-1713).
      listeners: verdict.listeners.filter(({ owner }) => owner.kind === 'Gateway'),
    };
    servedBy.set(verdict, made);
    return made;
  }
  const found = reader.lookup(parent);
  const check =
    found.state === 'unread' ? parentUnread(parent, found.missing) : parentAbsent(parent);
  return { gateway: parent, checks: [check], listeners: [] };
}

function ofOtherKind(parent: ObjectRef, reader: Reader): Parent {
  const check = parentOfOtherKind(parent, reader.serves(parent.group, parent.kind));
  return { gateway: undefined, checks: [check], listeners: [] };
}

function isGatewayApi({ group, kind }: ObjectRef, wanted: 'Gateway' | 'ListenerSet'): boolean {
  return group === GATEWAY_API_GROUP && kind === wanted;
}

function ofListenerSet(parent: ObjectRef, reader: Reader, verdicts: GatewayVerdicts): Parent {
  const found = reader.lookup(parent);
  if (found.state === 'absent') {
    return { gateway: undefined, checks: [parentAbsent(parent)], listeners: [] };
  }
  if (found.state === 'unread') {
    return { gateway: undefined, checks: [parentUnread(parent, found.missing)], listeners: [] };
  }
  const set = found.object as ListenerSet;
  const raw = (set.spec as { parentRef?: object | null } | null | undefined)?.parentRef;
  const gateway = parentObject(parentReference(raw, parent.namespace));
  // Whether a vendor's kind takes ListenerSets only the vendor can say.
  const above = isGatewayApi(gateway, 'Gateway')
    ? ofGateway(gateway, reader, verdicts)
    : ofOtherKind(gateway, reader);
  const [first] = above.checks;
  const verdict = first?.status === 'True' ? verdicts.gateway(gateway, reader) : undefined;
  const admission = verdict?.listenerSets.find(
    ({ listenerSet }) =>
      listenerSet.name === parent.name && listenerSet.namespace === parent.namespace
  )?.allowed;
  if (verdict === undefined || admission === undefined) {
    return {
      gateway,
      // It is the set that names the Gateway, not the route.
      checks: above.checks
        .slice(0, 1)
        .map(check => ({ ...check, paths: [{ object: parent, field: '.spec.parentRef' }] })),
      listeners: orphanListeners(set, gateway),
    };
  }
  return {
    gateway,
    checks: [admission, verdict.controller],
    listeners:
      admission.status === 'True'
        ? verdict.listeners.filter(isOwnedBy(parent))
        : orphanListeners(set, gateway),
  };
}

/**
 * Works out what becomes of one parentRef of a route (ParentReference; CommonRouteSpec.parentRefs).
 *
 * @param raw - The parentRef as it stands.
 * @param index - Its place in `spec.parentRefs`.
 * @param facts - Of the route.
 * @param reader - Where objects are.
 * @param verdicts - Where the verdicts of Gateways are.
 * @returns The verdict; a parent of a kind that the specification does not know is `Unknown`.
 */
export function parentVerdict(
  raw: Parameters<typeof parentReference>[0],
  index: number,
  facts: RouteFacts,
  reader: Reader,
  verdicts: GatewayVerdicts
): ParentVerdict {
  const parentRef: ParentReference = parentReference(raw, facts.namespace);
  const object = parentObject(parentRef);
  const { group, kind } = parentRef;
  if (group === '' && kind === 'Service') return meshVerdict(parentRef, index, reader);
  const parent = isGatewayApi(object, 'Gateway')
    ? ofGateway(object, reader, verdicts)
    : isGatewayApi(object, 'ListenerSet')
    ? ofListenerSet(object, reader, verdicts)
    : ofOtherKind(object, reader);
  const through = usable(parent.checks);
  const listeners = parent.listeners.map(listener =>
    listenerVerdict(listener, parentRef, facts, through, reader)
  );
  return {
    parentRef,
    index,
    gateway: parent.gateway,
    mesh: false,
    checks: parent.checks,
    accepted: acceptedBy(object, parent.checks, listeners),
    listeners,
  };
}
