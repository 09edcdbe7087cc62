import { objectKey } from './keys';
import type { ListenerSpec } from './listenerSpec';
import type { ListenerName } from './model';

/** Why a listener is not distinct. */
export interface Conflict {
  readonly reason: 'ProtocolConflict' | 'HostnameConflict';
  readonly others: readonly ListenerName[];
}

type Reason = Conflict['reason'];

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
  return { reason: (protocol ?? first).reason, others: found.map(({ other }) => name(other)) };
}

/**
 * Finds the listeners of a Gateway and its ListenerSets that are not distinct (GatewaySpec.listeners
 * "Handling indistinct Listeners"; GEP-1713 "Listener and ListenerSet Conflicts"). Against an
 * earlier owner the later loses its place and is in nobody's way any more; among the listeners of
 * one owner nobody wins.
 *
 * @param listeners - In the order of precedence: all of one owner stand together.
 * @returns The conflict of each listener that has one.
 */
export function findConflicts(
  listeners: readonly ListenerSpec[]
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
    let start = 0;
    while (start < ofPort.length) {
      const owner = objectKey((ofPort[start] as ListenerSpec).owner);
      let end = start;
      while (end < ofPort.length && objectKey((ofPort[end] as ListenerSpec).owner) === owner) {
        end += 1;
      }
      const own = ofPort.slice(start, end).filter(listener => {
        const conflict = conflictWith(listener, earlier);
        if (conflict !== undefined) conflicts.set(listener, conflict);
        return conflict === undefined;
      });
      own.forEach(listener => {
        const conflict = conflictWith(
          listener,
          own.filter(other => other !== listener)
        );
        if (conflict !== undefined) conflicts.set(listener, conflict);
      });
      earlier.push(...own);
      start = end;
    }
  });
  return conflicts;
}
