import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { ParentReference } from '../../gatewayApi/references';
import type { Namespace, RouteKind } from '../../gatewayApi/types';
import { kindsOfProtocol } from '../gateways/supportedKinds';
import type { Check, Listener, ListenerCheckName, ListenerVerdict, Status } from '../model';
import { namespaceStatus } from '../objects/allowedNamespaces';
import { effectiveHostnames } from '../objects/hostname';
import type { Reader } from '../objects/reader';
import type { Lookup } from '../objects/snapshot';
import {
  hostnameCheck,
  kindCheck,
  namespaceCheck,
  portCheck,
  protocolCheck,
  sectionNameCheck,
} from './listenerChecks';

/** What of a route decides whether a listener takes it. */
export interface RouteFacts {
  readonly kind: RouteKind;
  readonly namespace: string;
  /** In lower case; null for a kind that has none. */
  readonly hostnames: readonly string[] | null;
}

function selects({ name, port }: Listener, parentRef: ParentReference): Status {
  const section = parentRef.sectionName === undefined || parentRef.sectionName === name;
  return section && (parentRef.port === undefined || parentRef.port === port) ? 'True' : 'False';
}

function carries({ protocol, tlsMode, allowedRoutes }: Listener, kind: RouteKind): Status {
  const { kinds } = allowedRoutes;
  const named =
    kinds === undefined ||
    kinds.some(item => item.group === GATEWAY_API_GROUP && item.kind === kind);
  const carried = kindsOfProtocol(protocol, tlsMode);
  if (!named || carried?.includes(kind) === false) return 'False';
  return carried === undefined ? 'Unknown' : 'True';
}

const CHECKS: readonly ListenerCheckName[] = [
  'sectionName',
  'port',
  'protocol',
  'kind',
  'namespace',
  'hostname',
];

// Of ten thousands of pairs few are ever looked at: what the checks say is written on demand, from
// what was known when the pair was judged.
class Pair implements ListenerVerdict {
  constructor(
    readonly listener: Listener,
    readonly attached: Status,
    readonly selected: Status,
    readonly permitted: Status,
    readonly hostnames: readonly string[] | null,
    private readonly parentRef: ParentReference,
    private readonly facts: RouteFacts,
    private readonly lookup: Lookup<Namespace> | undefined
  ) {}

  get checks(): readonly Check[] {
    return CHECKS.map(name => this.check(name));
  }

  check(name: ListenerCheckName): Check {
    const { listener, parentRef, facts, lookup, hostnames } = this;
    switch (name) {
      case 'sectionName':
        return sectionNameCheck(listener, parentRef);
      case 'port':
        return portCheck(listener, parentRef);
      case 'protocol':
        return protocolCheck(listener, facts.kind);
      case 'kind':
        return kindCheck(listener, facts.kind);
      case 'namespace':
        return namespaceCheck(listener, facts.namespace, { object: () => lookup ?? ABSENT });
      case 'hostname':
        return hostnameCheck(listener, facts.hostnames, hostnames ?? []);
    }
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
 * @param parentRef - With its defaults.
 * @param facts - Of the route.
 * @param through - Whether the parent itself is there and lets its listeners be used.
 * @param reader - Where namespaces are.
 * @returns The verdict with its checks.
 */
export function listenerVerdict(
  listener: Listener,
  parentRef: ParentReference,
  facts: RouteFacts,
  through: Status,
  reader: Reader
): ListenerVerdict {
  const { kind, namespace, hostnames: wanted } = facts;
  const selected = selects(listener, parentRef);
  const rule = listener.allowedRoutes;
  // Only a selector's answer depends on more than the namespace's name.
  const lookup =
    rule.from === 'Selector' ? reader.object('Namespace', undefined, namespace) : undefined;
  const own = listener.owner.namespace ?? '';
  const permitted = both(carries(listener, kind), namespaceStatus(rule, own, namespace, lookup));
  const hostnames = wanted === null ? null : effectiveHostnames(listener.hostname, wanted);
  const attached = hostnames?.length === 0 ? 'False' : both(both(selected, permitted), through);
  return new Pair(listener, attached, selected, permitted, hostnames, parentRef, facts, lookup);
}
