import type { ListenerName, ObjectRef } from '../model';
import { objectKey } from '../objects/keys';
import type { Status } from '../objects/status';
import { clashBetween, type ListenerClash } from './clash';
import type { ListenerSpec } from './listenerSpec';

/** The reason why a listener is not distinct. */
export interface Conflict {
  /**
   * `Unknown`: implementations differ in whether they accept the listener. With `NotRead`, the conflict
   * depends on listeners that may themselves be refused.
   */
  readonly status: ListenerClash['status'];
  readonly reason: ListenerClash['reason'] | 'NotRead';
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
  /** Whether TLS listeners of one port can have different modes. */
  readonly mixedModes: Status;
}

const NO_DOUBTS: Doubts = { admission: () => false, unseen: false, mixedModes: 'Unknown' };
const MAYBE: Conflict = { status: 'Unknown', reason: 'NotRead', others: [] };

type Specs = readonly ListenerSpec[];

/** Finds the conflicts of a listener that are certain, or those that implementations differ about. */
type Find = (
  listener: ListenerSpec,
  others: Specs,
  status?: ListenerClash['status']
) => Conflict | undefined;

function conflictFinder(mixedModes: Status): Find {
  return (listener, others, status = 'True') => {
    const found = others.flatMap(other => {
      const clash = other === listener ? undefined : clashBetween(listener, other, mixedModes);
      return clash?.status === status ? [{ reason: clash.reason, other }] : [];
    });
    const [first] = found;
    if (first === undefined) return undefined;
    const protocol = found.find(({ reason }) => reason === 'ProtocolConflict');
    return {
      status,
      reason: (protocol ?? first).reason,
      others: found.map(({ other: { owner, name } }) => ({ owner, name })),
    };
  };
}

// Implementations differ only about listeners of several protocols or TLS modes.
function isOpen(ofPort: Specs): boolean {
  return ofPort.some(
    ({ protocol, tlsMode }) => protocol !== ofPort[0]?.protocol || tlsMode !== ofPort[0].tlsMode
  );
}

interface Precedence {
  /** Listeners of owners that come first and have no conflict. */
  readonly earlier: Specs;
  /** Listeners of owners that come first and may have a conflict. */
  readonly maybeEarlier: Specs;
  /** Whether there may be others that come first. */
  readonly unseen: boolean;
}

// Compares the listeners of one owner on one port with the listeners that precede them.
function conflictsOfOwner(
  own: Specs,
  { earlier, maybeEarlier, unseen }: Precedence,
  find: Find,
  open: boolean
) {
  const conflicts = new Map<ListenerSpec, Conflict>();
  const standing: ListenerSpec[] = [];
  const maybeStanding: ListenerSpec[] = [];
  const before = open ? [...earlier, ...maybeEarlier] : [];
  own.forEach(listener => {
    const conflict = find(listener, earlier);
    if (conflict !== undefined) conflicts.set(listener, conflict);
    else if (
      unseen ||
      find(listener, maybeEarlier) !== undefined ||
      find(listener, before, 'Unknown') !== undefined
    ) {
      maybeStanding.push(listener);
    } else standing.push(listener);
  });
  const siblings = [...standing, ...maybeStanding];
  const doubtful = open ? [...before, ...siblings] : [];
  const certain: ListenerSpec[] = [];
  const uncertain: ListenerSpec[] = [];
  siblings.forEach(listener => {
    const conflict = find(listener, standing) ?? find(listener, doubtful, 'Unknown');
    if (conflict !== undefined) conflicts.set(listener, conflict);
    else if (maybeStanding.includes(listener) || find(listener, maybeStanding) !== undefined) {
      conflicts.set(listener, MAYBE);
    }
    // A listener of the same owner that conflicts still takes its place from later owners.
    const isDoubted = maybeStanding.includes(listener) || conflict?.status === 'Unknown';
    (isDoubted ? uncertain : certain).push(listener);
  });
  return { conflicts, standing: certain, maybeStanding: uncertain };
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
 * @param doubts - The facts that are not known. By default, everything about the owners is known, and
 *   nothing about the class.
 * @returns The conflict of each listener that has, or may have, a conflict.
 */
export function findConflicts(
  listeners: Specs,
  doubts: Doubts = NO_DOUBTS
): ReadonlyMap<ListenerSpec, Conflict> {
  const conflicts = new Map<ListenerSpec, Conflict>();
  const find = conflictFinder(doubts.mixedModes);
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
    const open = isOpen(ofPort);
    let start = 0;
    while (start < ofPort.length) {
      const { owner } = ofPort[start] as ListenerSpec;
      const key = objectKey(owner);
      let end = start;
      while (end < ofPort.length && objectKey((ofPort[end] as ListenerSpec).owner) === key) {
        end += 1;
      }
      const unseen = doubts.unseen && owner.kind === 'ListenerSet';
      const found = conflictsOfOwner(
        ofPort.slice(start, end),
        { earlier, maybeEarlier, unseen },
        find,
        open
      );
      found.conflicts.forEach((conflict, listener) => conflicts.set(listener, conflict));
      (doubts.admission(owner) ? maybeEarlier : earlier).push(...found.standing);
      maybeEarlier.push(...found.maybeStanding);
      start = end;
    }
  });
  return conflicts;
}
