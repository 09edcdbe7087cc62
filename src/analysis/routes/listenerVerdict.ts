import type { ParentReference } from '../../gatewayApi/references';
import { checkOf } from '../checks/check';
import type { RouteFacts } from '../checks/facts';
import * as hostname from '../checks/hostname';
import * as kind from '../checks/kind';
import * as namespace from '../checks/namespace';
import * as port from '../checks/port';
import * as protocol from '../checks/protocol';
import * as sectionName from '../checks/sectionName';
import type {
  Check,
  Listener,
  ListenerCheckName,
  ListenerChecks,
  ListenerVerdict,
  NamespaceOutcome,
} from '../model';
import type { Reader } from '../objects/reader';
import { both, type Status } from '../objects/status';

/** The checks of a listener, in the order in which they are shown. */
export const LISTENER_CHECKS: readonly ListenerCheckName[] = [
  'sectionName',
  'port',
  'protocol',
  'kind',
  'namespace',
  'hostname',
];

// Of ten thousands of pairs few are ever looked at: what the checks say is written on demand, by the
// same judges from the same facts. Only the outcome that depends on another object is kept.
class Pair implements ListenerVerdict {
  constructor(
    readonly listener: Listener,
    readonly attached: Status,
    readonly selected: Status,
    readonly permitted: Status,
    readonly hostnames: readonly string[] | null,
    readonly parentRef: ParentReference,
    readonly facts: RouteFacts,
    readonly namespace: NamespaceOutcome
  ) {}

  get checks(): readonly Check[] {
    return LISTENER_CHECKS.map(name => this.check(name));
  }

  check<Name extends ListenerCheckName>(name: Name): ListenerChecks[Name] {
    return WRITTEN[name](this);
  }
}

const WRITTEN: { readonly [Name in ListenerCheckName]: (pair: Pair) => ListenerChecks[Name] } = {
  sectionName: ({ listener, parentRef }) =>
    checkOf(
      'sectionName',
      sectionName,
      sectionName.judge(listener, parentRef),
      listener,
      parentRef
    ),
  port: ({ listener, parentRef }) =>
    checkOf('port', port, port.judge(listener, parentRef), listener, parentRef),
  protocol: ({ listener, facts }) =>
    checkOf('protocol', protocol, protocol.judge(listener, facts.kind), listener, facts.kind),
  kind: ({ listener, facts }) =>
    checkOf('kind', kind, kind.judge(listener, facts.kind), listener, facts.kind),
  namespace: ({ listener, facts, namespace: outcome }) =>
    checkOf('namespace', namespace, outcome, listener, facts.namespace),
  hostname: ({ listener, facts }) =>
    checkOf(
      'hostname',
      hostname,
      hostname.judge(listener, facts.hostnames),
      listener,
      facts.hostnames
    ),
};

/**
 * Judges whether one listener accepts a route by one parentRef (Listener, AllowedRoutes,
 * ParentReference).
 *
 * @param listener - A listener of the parent.
 * @param parentRef - With its defaults.
 * @param facts - Of the route.
 * @param through - Whether the parent itself exists and lets its listeners be used.
 * @param reader - Where namespaces are.
 */
export function listenerVerdict(
  listener: Listener,
  parentRef: ParentReference,
  facts: RouteFacts,
  through: Status,
  reader: Reader
): ListenerVerdict {
  const selected = both(
    sectionName.status(sectionName.judge(listener, parentRef)),
    port.status(port.judge(listener, parentRef))
  );
  const carries = both(
    protocol.status(protocol.judge(listener, facts.kind)),
    kind.status(kind.judge(listener, facts.kind))
  );
  const admitted = namespace.judge(listener, facts.namespace, reader);
  const permitted = both(carries, namespace.status(admitted));
  const named = hostname.judge(listener, facts.hostnames);
  const attached = both(both(selected, permitted), both(hostname.status(named), through));
  const hostnames = hostname.shared(named);
  return new Pair(listener, attached, selected, permitted, hostnames, parentRef, facts, admitted);
}

/**
 * Tells whether a listener would accept the route if only the parentRef asked for it.
 *
 * @param verdict - The listener's.
 * @returns Whether it is certain: what is Unknown is no yes.
 */
export function willing({ permitted, hostnames }: ListenerVerdict): boolean {
  return permitted === 'True' && hostnames?.length !== 0;
}
