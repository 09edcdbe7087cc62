import type { ListenerName, ObjectRef } from '../model';
import { objectKey } from '../objects/keys';
import type { ListenerSpec } from './listenerSpec';

/** Why a listener is not distinct. */
export interface Conflict {
  /** `Unknown`: it depends on listeners of which it is not known whether they have their place. */
  readonly status: 'True' | 'Unknown';
  readonly reason: 'ProtocolConflict' | 'HostnameConflict' | 'NotRead';
  readonly others: readonly ListenerName[];
}

/** What is not known of the owners of listeners. */
export interface Doubts {
  /** It is not known whether the Gateway lets this owner in. */
  readonly admission: (owner: ObjectRef) => boolean;
  /** There may be ListenerSets that were not read, older than any other. */
  readonly unseen: boolean;
}

type Reason = 'ProtocolConflict' | 'HostnameConflict';

const NO_DOUBTS: Doubts = { admission: () => false, unseen: false };
const MAYBE: Conflict = { status: 'Unknown', reason: 'NotRead', others: [] };

/**
 * Tells whether two listeners can't be told apart (GatewaySpec.listeners, "Distinct Listeners"): UDP
 * has ports of its own, TCP leaves its port to nobody else, and listeners of one protocol need
 * different hostnames. TLS settings never make the difference.
 *
 * @param a - A listener.
 * @param b - Another one; one without a port or protocol is distinct from all.
 * @returns The reason, or undefined for distinct listeners.
 */
export function conflictBetween(a: ListenerSpec, b: ListenerSpec): Reason | undefined {
  if (a.port === undefined || a.port !== b.port || a.protocol === '' || b.protocol === '') {
    return undefined;
  }
  const udp = [a, b].filter(({ protocol }) => protocol === 'UDP').length;
  if (udp > 0) return udp === 2 ? 'ProtocolConflict' : undefined;
  if (a.protocol === 'TCP' || b.protocol === 'TCP') return 'ProtocolConflict';
  return a.protocol === b.protocol && a.hostname === b.hostname ? 'HostnameConflict' : undefined;
}

function name({ owner, name: listener }: ListenerSpec): ListenerName {
  return { owner, name: listener };
}

function conflictWith(
  listener: ListenerSpec,
  others: readonly ListenerSpec[]
): Conflict | undefined {
  const found = others.flatMap(other => {
    const reason = conflictBetween(listener, other);
    return reason === undefined ? [] : [{ reason, other }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const protocol = found.find(({ reason }) => reason === 'ProtocolConflict');
  return {
    status: 'True',
    reason: (protocol ?? first).reason,
    others: found.map(({ other }) => name(other)),
  };
}

// The listeners of one owner on one port, against those that come before them.
function conflictsOfOwner(
  own: readonly ListenerSpec[],
  earlier: readonly ListenerSpec[],
  maybeEarlier: readonly ListenerSpec[],
  unseen: boolean
) {
  const conflicts = new Map<ListenerSpec, Conflict>();
  const standing: ListenerSpec[] = [];
  const maybeStanding: ListenerSpec[] = [];
  own.forEach(listener => {
    const conflict = conflictWith(listener, earlier);
    if (conflict !== undefined) conflicts.set(listener, conflict);
    else if (unseen || conflictWith(listener, maybeEarlier) !== undefined) {
      maybeStanding.push(listener);
    } else standing.push(listener);
  });
  const others = (all: readonly ListenerSpec[], listener: ListenerSpec) =>
    all.filter(other => other !== listener);
  [...standing, ...maybeStanding].forEach(listener => {
    const conflict = conflictWith(listener, others(standing, listener));
    if (conflict !== undefined) conflicts.set(listener, conflict);
    else if (
      maybeStanding.includes(listener) ||
      conflictWith(listener, others(maybeStanding, listener)) !== undefined
    ) {
      conflicts.set(listener, MAYBE);
    }
  });
  return { conflicts, standing, maybeStanding };
}

/**
 * Finds the listeners of a Gateway and its ListenerSets that are not distinct (GatewaySpec.listeners
 * "Handling indistinct Listeners"; GEP-1713 "Listener and ListenerSet Conflicts"). Against an
 * earlier owner the later loses its place and is in nobody's way any more; among the listeners of
 * one owner nobody wins.
 *
 * @param listeners - In the order of precedence: all of one owner stand together, those of a Gateway
 *   first. Those of an owner in doubt are among them.
 * @param doubts - What is not known of the owners; nothing, where it is left out.
 * @returns The conflict of each listener that has one or may have one.
 */
export function findConflicts(
  listeners: readonly ListenerSpec[],
  doubts: Doubts = NO_DOUBTS
): ReadonlyMap<ListenerSpec, Conflict> {
  const conflicts = new Map<ListenerSpec, Conflict>();
  // Only listeners of one port can conflict.
  const byPort = new Map<number, ListenerSpec[]>();
  listeners.forEach(listener => {
    if (listener.port === undefined) return;
    const siblings = byPort.get(listener.port);
    if (siblings === undefined) byPort.set(listener.port, [listener]);
    else siblings.push(listener);
  });
  byPort.forEach(ofPort => {
    const earlier: ListenerSpec[] = [];
    const maybeEarlier: ListenerSpec[] = [];
    let start = 0;
    while (start < ofPort.length) {
      const { owner } = ofPort[start] as ListenerSpec;
      const key = objectKey(owner);
      let end = start;
      while (end < ofPort.length && objectKey((ofPort[end] as ListenerSpec).owner) === key) {
        end += 1;
      }
      const found = conflictsOfOwner(
        ofPort.slice(start, end),
        earlier,
        maybeEarlier,
        doubts.unseen && owner.kind === 'ListenerSet'
      );
      found.conflicts.forEach((conflict, listener) => conflicts.set(listener, conflict));
      (doubts.admission(owner) ? maybeEarlier : earlier).push(...found.standing);
      maybeEarlier.push(...found.maybeStanding);
      start = end;
    }
  });
  return conflicts;
}
