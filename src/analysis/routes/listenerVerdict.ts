import type { ParentReference } from '../../gatewayApi/references';
import { type CheckFile, type CheckOf, writeCheck } from '../checks/check';
import type { RouteFacts } from '../checks/facts';
import { hostnameCheck, sharedHostnames } from '../checks/hostname';
import { kindCheck } from '../checks/kind';
import { namespaceCheck } from '../checks/namespace';
import { portCheck } from '../checks/port';
import { precedenceCheck, type PrecedenceOutcome } from '../checks/precedence';
import { protocolCheck } from '../checks/protocol';
import { sectionNameCheck } from '../checks/sectionName';
import type {
  Check,
  Listener,
  ListenerCheckName,
  ListenerChecks,
  ListenerVerdict,
  Missing,
  NamespaceOutcome,
  Served,
} from '../model';
import type { Reader } from '../objects/reader';
import { both, type Status } from '../objects/status';
import type { KindConflict } from './kindConflicts';
import { servedThrough } from './routeServed';

/** The checks of a listener in display order. */
export const LISTENER_CHECKS: readonly ListenerCheckName[] = [
  'sectionName',
  'port',
  'protocol',
  'kind',
  'namespace',
  'hostname',
  'precedence',
];

const NO_CHECKS: readonly Check[] = [];

// There can be tens of thousands of pairs, and few are displayed. The text of the checks is built
// on demand, from the same facts and with the same functions. Only the outcome that depends on
// another object is stored.
class Pair implements ListenerVerdict {
  constructor(
    readonly listener: Listener,
    readonly attached: Status,
    readonly selected: Status,
    readonly permitted: Status,
    readonly hostnames: readonly string[] | null,
    readonly parentRef: ParentReference,
    readonly facts: RouteFacts,
    readonly namespace: NamespaceOutcome,
    readonly precedence: PrecedenceOutcome
  ) {}

  get served(): Served {
    // Many controllers accept routes of both kinds, so the listener alone decides.
    if (this.precedence.is === 'lost') return this.listener.served;
    return servedThrough(this.attached, this.listener);
  }

  get checks(): readonly Check[] {
    const { is } = this.precedence;
    return LISTENER_CHECKS.filter(name => name !== 'precedence' || is !== 'first').map(name =>
      this.check(name)
    );
  }

  get deciding(): readonly Check[] {
    if (this.attached === 'True') return NO_CHECKS;
    return LISTENER_CHECKS.flatMap(name => {
      const { status, write } = JUDGED[name](this);
      return status === 'True' ? [] : [write()];
    });
  }

  // No other check reads an object.
  get missing(): Missing | undefined {
    return this.namespace.is === 'labelsUnread' ? this.namespace.missing : undefined;
  }

  check<Name extends ListenerCheckName>(name: Name): ListenerChecks[Name] {
    return JUDGED[name](this).write();
  }

  /** The same pair after a route of another kind took precedence. */
  lostTo({ winner, hostnames: shared }: KindConflict): Pair {
    const { listener, selected, permitted, hostnames, parentRef, facts, namespace } = this;
    const lost = { is: 'lost', winner, hostnames: shared } as const;
    return new Pair(
      listener,
      'False',
      selected,
      permitted,
      hostnames,
      parentRef,
      facts,
      namespace,
      lost
    );
  }
}

/**
 * Applies the conflict with a route of another kind to the verdict of a listener.
 *
 * @param verdict - From `listenerVerdict`, for a listener that accepts the route.
 */
export function withConflict(verdict: ListenerVerdict, conflict: KindConflict): ListenerVerdict {
  return verdict instanceof Pair ? verdict.lostTo(conflict) : verdict;
}

interface Judged<Result> {
  readonly status: Status;
  /** Builds the text. */
  readonly write: () => Result;
}

function judged<Name extends string, Outcome, Subject extends readonly unknown[]>(
  name: Name,
  file: CheckFile<Outcome, Subject>,
  outcome: Outcome,
  ...subject: Subject
): Judged<CheckOf<Name, Outcome>> {
  return {
    status: file.status(outcome),
    write: () => writeCheck(name, file, outcome, ...subject),
  };
}

const JUDGED: {
  readonly [Name in ListenerCheckName]: (pair: Pair) => Judged<ListenerChecks[Name]>;
} = {
  sectionName: ({ listener, parentRef }) =>
    judged(
      'sectionName',
      sectionNameCheck,
      sectionNameCheck.judge(listener, parentRef),
      listener,
      parentRef
    ),
  port: ({ listener, parentRef }) =>
    judged('port', portCheck, portCheck.judge(listener, parentRef), listener, parentRef),
  protocol: ({ listener, facts: { kind } }) =>
    judged('protocol', protocolCheck, protocolCheck.judge(listener, kind), listener, kind),
  kind: ({ listener, facts: { kind } }) =>
    judged('kind', kindCheck, kindCheck.judge(listener, kind), listener, kind),
  namespace: ({ listener, facts, namespace: outcome }) =>
    judged('namespace', namespaceCheck, outcome, listener, facts.namespace),
  hostname: ({ listener, facts: { hostnames } }) =>
    judged(
      'hostname',
      hostnameCheck,
      hostnameCheck.judge(listener, hostnames),
      listener,
      hostnames
    ),
  precedence: ({ listener, precedence: outcome }) =>
    judged('precedence', precedenceCheck, outcome, listener),
};

/**
 * Computes whether a listener accepts a route through one parentRef (Listener, AllowedRoutes,
 * ParentReference).
 *
 * @param listener - A listener of the parent.
 * @param parentRef - The parentRef with defaults applied.
 * @param facts - The facts about the route.
 * @param through - Whether the parent exists and its listeners can be used.
 * @param reader - Reads namespaces.
 */
export function listenerVerdict(
  listener: Listener,
  parentRef: ParentReference,
  facts: RouteFacts,
  through: Status,
  reader: Reader
): ListenerVerdict {
  const selected = both(
    sectionNameCheck.status(sectionNameCheck.judge(listener, parentRef)),
    portCheck.status(portCheck.judge(listener, parentRef))
  );
  const carries = both(
    protocolCheck.status(protocolCheck.judge(listener, facts.kind)),
    kindCheck.status(kindCheck.judge(listener, facts.kind))
  );
  const admitted = namespaceCheck.judge(listener, facts.namespace, reader);
  const permitted = both(carries, namespaceCheck.status(admitted));
  const named = hostnameCheck.judge(listener, facts.hostnames);
  const attached = both(both(selected, permitted), both(hostnameCheck.status(named), through));
  const hostnames = sharedHostnames(named);
  return new Pair(
    listener,
    attached,
    selected,
    permitted,
    hostnames,
    parentRef,
    facts,
    admitted,
    precedenceCheck.FIRST
  );
}

/**
 * Tells whether a listener would accept the route if the parentRef selected it.
 *
 * @returns True only if the result is certain. `Unknown` gives false.
 */
export function willing({ permitted, hostnames }: ListenerVerdict): boolean {
  return permitted === 'True' && hostnames?.length !== 0;
}
