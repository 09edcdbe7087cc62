import type { ParentReference } from '../gatewayApi/references';
import type { Namespace, RouteKind } from '../gatewayApi/types';
import { namespaceStatus } from './allowedNamespaces';
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
import type { Lookup } from './snapshot';
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

// What the first checks say of a listener is the same for all routes of a kind that ask the same.
interface OfSelection {
  readonly checks: readonly Check[];
  readonly selected: Status;
  readonly carried: Status;
}

const known = new WeakMap<Listener, Map<string, OfSelection>>();

function ofSelection(listener: Listener, { key, parentRef }: Selection, kind: RouteKind) {
  let ofListener = known.get(listener);
  if (ofListener === undefined) known.set(listener, (ofListener = new Map()));
  let found = ofListener.get(key);
  if (found === undefined) {
    const selected = [sectionNameCheck(listener, parentRef), portCheck(listener, parentRef)];
    const carried = [protocolCheck(listener, kind), kindCheck(listener, kind)];
    found = {
      checks: [...selected, ...carried],
      selected: every(selected.map(({ status }) => status)),
      carried: every(carried.map(({ status }) => status)),
    };
    ofListener.set(key, found);
  }
  return found;
}

// Of ten thousands of pairs few are ever looked at: what the checks say is written on demand, from
// what was known when the pair was judged.
class Pair implements ListenerVerdict {
  constructor(
    readonly listener: Listener,
    readonly attached: Status,
    readonly selected: Status,
    readonly permitted: Status,
    readonly hostnames: readonly string[] | null,
    private readonly first: readonly Check[],
    private readonly wanted: readonly string[] | null,
    private readonly namespace: string,
    private readonly lookup: Lookup<Namespace> | undefined
  ) {}

  get checks(): readonly Check[] {
    const { listener, first, wanted, namespace, lookup, hostnames } = this;
    const reader = { object: () => lookup ?? ABSENT };
    return [
      ...first,
      namespaceCheck(listener, namespace, reader),
      hostnameCheck(listener, wanted, hostnames ?? []),
    ];
  }
}

const ABSENT = { state: 'absent' } as const;

function both(a: Status, b: Status): Status {
  if (a === 'False' || b === 'False') return 'False';
  return a === 'Unknown' || b === 'Unknown' ? 'Unknown' : 'True';
}

/**
 * Works out whether one listener takes a route by one parentRef (Listener, AllowedRoutes,
 * ParentReference).
 *
 * @param listener - A listener of the parent.
 * @param selection - The parentRef.
 * @param facts - Of the route.
 * @param through - Whether the parent itself is there and lets its listeners be used.
 * @param reader - Where namespaces are.
 * @returns The verdict with its checks.
 */
export function listenerVerdict(
  listener: Listener,
  selection: Selection,
  { kind, namespace, hostnames: wanted }: RouteFacts,
  through: Status,
  reader: Reader
): ListenerVerdict {
  const { checks, selected, carried } = ofSelection(listener, selection, kind);
  const rule = listener.allowedRoutes;
  // Only a selector's answer depends on more than the namespace's name.
  const lookup =
    rule.from === 'Selector' ? reader.object('Namespace', undefined, namespace) : undefined;
  const own = listener.owner.namespace ?? '';
  const permitted = both(carried, namespaceStatus(rule, own, namespace, lookup));
  const hostnames = wanted === null ? null : effectiveHostnames(listener.hostname, wanted);
  const attached =
    hostnames?.length === 0 ? 'False' : both(both(selected, permitted), through);
  return new Pair(
    listener,
    attached,
    selected,
    permitted,
    hostnames,
    checks,
    wanted,
    namespace,
    lookup
  );
}
