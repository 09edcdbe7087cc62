import type { ParentReference } from '../gatewayApi/references';
import type { RouteKind } from '../gatewayApi/types';
import { effectiveHostnames } from './hostname';
import {
  hostnameCheck,
  kindCheck,
  namespaceCheck,
  portCheck,
  protocolCheck,
  sectionNameCheck,
} from './listenerChecks';
import type { Check, Listener, ListenerVerdict, Status } from './model';
import type { Reader } from './reader';
import { sameValue } from './sameValue';
import { every } from './status';

/** What of a route decides whether a listener takes it. */
export interface RouteFacts {
  readonly kind: RouteKind;
  readonly namespace: string;
  /** In lower case; null for a kind that has none. */
  readonly hostnames: readonly string[] | null;
}

/** What a parentRef asks of listeners, and a key that is the same for those that ask the same. */
export interface Selection {
  readonly parentRef: ParentReference;
  readonly key: string;
}

/**
 * Prepares a parentRef to be held against listeners.
 *
 * @param parentRef - With its defaults.
 * @param kind - The route's.
 * @returns The selection.
 */
export function selection(parentRef: ParentReference, kind: RouteKind): Selection {
  const { sectionName, port } = parentRef;
  if (sectionName === undefined && port === undefined) return { parentRef, key: kind };
  return { parentRef, key: `${kind} ${sectionName ?? ''} ${port ?? ''}` };
}

// Routes of one namespace mostly say the same about a listener. What they have in common is worked
// out once and shared, in time and in memory.
interface Shared {
  /** The Namespace on which it depends, or what was known instead of it. */
  readonly source: unknown;
  readonly checks: readonly Check[];
  readonly status: Status;
  /** For each state of the parent, the verdict of the routes that name no hostname. */
  readonly anyHostname: Partial<Record<Status, ListenerVerdict>>;
}

interface OfSelection {
  readonly checks: readonly Check[];
  readonly byNamespace: Map<string, Shared>;
}

const caches = new WeakMap<Listener, Map<string, OfSelection>>();

function ofSelection(listener: Listener, { key, parentRef }: Selection, kind: RouteKind) {
  let cache = caches.get(listener);
  if (cache === undefined) caches.set(listener, (cache = new Map()));
  let found = cache.get(key);
  if (found === undefined) {
    const checks = [
      sectionNameCheck(listener, parentRef),
      portCheck(listener, parentRef),
      protocolCheck(listener, kind),
      kindCheck(listener, kind),
    ];
    cache.set(key, (found = { checks, byNamespace: new Map() }));
  }
  return found;
}

// A selector's answer can change with the namespace, any other one only with the listener.
function sourceOf(listener: Listener, namespace: string, reader: Reader): unknown {
  if (listener.allowedRoutes.from !== 'Selector') return undefined;
  const lookup = reader.object('Namespace', undefined, namespace);
  if (lookup.state === 'found') return lookup.object;
  return lookup.state === 'unread' ? lookup.missing.cause : lookup.state;
}

function shared(
  listener: Listener,
  selected: Selection,
  facts: RouteFacts,
  reader: Reader
): Shared {
  const { kind, namespace } = facts;
  const { checks, byNamespace } = ofSelection(listener, selected, kind);
  const source = sourceOf(listener, namespace, reader);
  const before = byNamespace.get(namespace);
  if (before !== undefined && before.source === source) return before;
  const check = namespaceCheck(listener, namespace, reader);
  const same = before !== undefined && sameValue(before.checks[checks.length], check);
  const all = same ? before.checks : [...checks, check];
  const status = every(all.map(item => item.status));
  const made: Shared = { source, checks: all, status, anyHostname: same ? before.anyHostname : {} };
  byNamespace.set(namespace, made);
  return made;
}

// Of ten thousands of pairs few are ever looked at: the sentence about hostnames is made on demand.
class Pair implements ListenerVerdict {
  constructor(
    readonly listener: Listener,
    readonly attached: Status,
    readonly hostnames: readonly string[] | null,
    private readonly common: readonly Check[],
    private readonly wanted: readonly string[] | null
  ) {}

  get checks(): readonly Check[] {
    return [...this.common, hostnameCheck(this.listener, this.wanted, this.hostnames ?? [])];
  }
}

function both(a: Status, b: Status): Status {
  if (a === 'False' || b === 'False') return 'False';
  return a === 'Unknown' || b === 'Unknown' ? 'Unknown' : 'True';
}

function pair(
  listener: Listener,
  { checks, status }: Shared,
  wanted: readonly string[] | null,
  through: Status
): ListenerVerdict {
  const hostnames = wanted === null ? null : effectiveHostnames(listener.hostname, wanted);
  const attached = hostnames?.length === 0 ? 'False' : both(status, through);
  return new Pair(listener, attached, hostnames, checks, wanted);
}

/**
 * Works out whether one listener takes a route by one parentRef (Listener, AllowedRoutes,
 * ParentReference).
 *
 * @param listener - A listener of the parent.
 * @param selected - The parentRef.
 * @param facts - Of the route.
 * @param through - Whether the parent itself is there and lets its listeners be used.
 * @param reader - Where namespaces are.
 * @returns The verdict with its checks; shared between routes where nothing tells them apart.
 */
export function listenerVerdict(
  listener: Listener,
  selected: Selection,
  facts: RouteFacts,
  through: Status,
  reader: Reader
): ListenerVerdict {
  const base = shared(listener, selected, facts, reader);
  const { hostnames } = facts;
  if (hostnames !== null && hostnames.length > 0) return pair(listener, base, hostnames, through);
  // A kind without hostnames and a route that names none both look the same for every route.
  return (base.anyHostname[through] ??= pair(listener, base, hostnames, through));
}
