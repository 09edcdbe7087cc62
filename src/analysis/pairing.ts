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

// Routes of one namespace mostly say the same about a listener. What they have in common is worked
// out once and shared, in time and in memory.
interface Shared {
  readonly namespace: Check;
  readonly checks: readonly Check[];
  readonly status: Status;
  anyHostname?: ListenerVerdict;
}

interface Cache {
  readonly kinds: Map<RouteKind, readonly [protocol: Check, kind: Check]>;
  readonly namespaces: Map<string, { readonly source: unknown; readonly check: Check }>;
  readonly pairs: Map<string, Shared>;
}

const caches = new WeakMap<Listener, Cache>();

function cacheOf(listener: Listener): Cache {
  let cache = caches.get(listener);
  if (cache === undefined) {
    cache = { kinds: new Map(), namespaces: new Map(), pairs: new Map() };
    caches.set(listener, cache);
  }
  return cache;
}

function kindChecks(listener: Listener, kind: RouteKind, cache: Cache) {
  let checks = cache.kinds.get(kind);
  if (checks === undefined) {
    checks = [protocolCheck(listener, kind), kindCheck(listener, kind)];
    cache.kinds.set(kind, checks);
  }
  return checks;
}

function namespaceOf(listener: Listener, namespace: string, cache: Cache, reader: Reader): Check {
  // A selector's answer can change with the namespace, any other one only with the listener.
  const bySelector = listener.allowedRoutes.from === 'Selector';
  const lookup = bySelector ? reader.object('Namespace', undefined, namespace) : undefined;
  const source =
    lookup?.state === 'found'
      ? lookup.object
      : lookup?.state === 'unread'
      ? lookup.missing.cause
      : lookup?.state;
  const before = cache.namespaces.get(namespace);
  if (before !== undefined && before.source === source) return before.check;
  const made = namespaceCheck(listener, namespace, reader);
  const check = before !== undefined && sameValue(before.check, made) ? before.check : made;
  cache.namespaces.set(namespace, { source, check });
  return check;
}

function shared(
  listener: Listener,
  parentRef: ParentReference,
  { kind, namespace }: RouteFacts,
  reader: Reader
): Shared {
  const cache = cacheOf(listener);
  const check = namespaceOf(listener, namespace, cache, reader);
  const key = `${kind} ${namespace} ${parentRef.sectionName ?? ''} ${parentRef.port ?? ''}`;
  const known = cache.pairs.get(key);
  if (known !== undefined && known.namespace === check) return known;
  const checks = [
    sectionNameCheck(listener, parentRef),
    portCheck(listener, parentRef),
    ...kindChecks(listener, kind, cache),
    check,
  ];
  const made = { namespace: check, checks, status: every(checks.map(({ status }) => status)) };
  cache.pairs.set(key, made);
  return made;
}

function verdict(listener: Listener, base: Shared, { hostnames }: RouteFacts): ListenerVerdict {
  const effective = effectiveHostnames(listener.hostname, hostnames ?? []);
  const check = hostnameCheck(listener, hostnames, effective);
  return {
    listener,
    attached: every([base.status, check.status]),
    hostnames: hostnames === null ? null : effective,
    checks: [...base.checks, check],
  };
}

/**
 * Works out whether one listener takes a route by one parentRef (Listener, AllowedRoutes,
 * ParentReference). Whether the parent itself is there and lets its listeners be used is not part
 * of it.
 *
 * @param listener - A listener of the parent.
 * @param parentRef - With its defaults.
 * @param facts - Of the route.
 * @param reader - Where namespaces are.
 * @returns The verdict with its checks; shared between routes where nothing tells them apart.
 */
export function listenerVerdict(
  listener: Listener,
  parentRef: ParentReference,
  facts: RouteFacts,
  reader: Reader
): ListenerVerdict {
  const base = shared(listener, parentRef, facts, reader);
  // A kind without hostnames and a route that names none both look the same for every route.
  if (facts.hostnames !== null && facts.hostnames.length > 0) {
    return verdict(listener, base, facts);
  }
  base.anyHostname ??= verdict(listener, base, facts);
  return base.anyHostname;
}
