import type { ListenerName, ObjectRef } from '../model';
import { objectKey } from '../objects/keys';
import type { ListenerSpec } from './listenerSpec';

/** The reason why a listener is not distinct. */
export interface Conflict {
  /** `Unknown`: the conflict depends on listeners that may themselves be rejected. */
  readonly status: 'True' | 'Unknown';
  readonly reason: 'ProtocolConflict' | 'HostnameConflict' | 'NotRead';
  readonly others: readonly ListenerName[];
}

/** The facts about the owners of listeners that are not known. */
export interface Doubts {
  /** Whether it is unknown if the Gateway allows the listeners of the owner. */
  readonly admission: (owner: ObjectRef) => boolean;
  /**
   * Whether there may be ListenerSets that were not read. Such a ListenerSet may be older than all
   * others.
   */
  readonly unseen: boolean;
}

type Reason = 'ProtocolConflict' | 'HostnameConflict';

const NO_DOUBTS: Doubts = { admission: () => false, unseen: false };
const MAYBE: Conflict = { status: 'Unknown', reason: 'NotRead', others: [] };

/**
 * Tells whether two listeners conflict (GatewaySpec.listeners, "Distinct Listeners"). UDP ports are
 * separate from the ports of other protocols. TCP does not share its port. Listeners with the same
 * protocol need different hostnames. TLS settings do not make listeners distinct.
 *
 * @param a - A listener.
 * @param b - Another listener. A listener without a port or protocol is distinct from all others.
 * @returns The reason, or undefined if the listeners are distinct.
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

// Compares the listeners of one owner on one port with the listeners that precede them.
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
 * Finds the listeners of a Gateway and its ListenerSets that are not distinct
 * (GatewaySpec.listeners "Handling indistinct Listeners"; GEP-1713 "Listener and ListenerSet
 * Conflicts"). If listeners of two owners conflict, the listener of the later owner is rejected and
 * causes no further conflicts. If listeners of the same owner conflict, all of them are rejected.
 *
 * @param listeners - The listeners in order of precedence. The listeners of one owner are
 *   contiguous, and the listeners of a Gateway come first. The listeners of an uncertain owner are
 *   included.
 * @param doubts - The facts about the owners that are not known. By default, everything is known.
 * @returns The conflict of each listener that has, or may have, a conflict.
 */
export function findConflicts(
  listeners: readonly ListenerSpec[],
  doubts: Doubts = NO_DOUBTS
): ReadonlyMap<ListenerSpec, Conflict> {
  const conflicts = new Map<ListenerSpec, Conflict>();
  // Only listeners on the same port can conflict.
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
