import type { ParentReference } from '../gatewayApi/references';
import type { RouteKind } from '../gatewayApi/types';
import type { AdmissionOutcome } from './checks/admission';
import type { CheckOf } from './checks/check';
import type { ControllerOutcome } from './checks/controller';
import type { AllowedRoutes, KindReference, ListenerFacts } from './checks/facts';
import type { HostnameOutcome } from './checks/hostname';
import type { KindOutcome } from './checks/kind';
import type { NamespaceOutcome } from './checks/namespaceRule';
import type { ParentOutcome } from './checks/parent';
import type { PortOutcome } from './checks/port';
import type { ProtocolOutcome } from './checks/protocol';
import type { SectionNameOutcome } from './checks/sectionName';
import type { ServicePortOutcome } from './checks/servicePort';
import type { Missing } from './objects/missing';
import type { Status } from './objects/status';
import type { FieldPath, ObjectRef } from './refs';
import type { Message } from './words/message';

export type { AllowedRoutes, FieldPath, KindReference, Missing, ObjectRef, Status };
export type { NamespaceOutcome };

/** The checks of a listener, by what they look at. */
export interface ListenerChecks {
  readonly sectionName: CheckOf<'sectionName', SectionNameOutcome>;
  readonly port: CheckOf<'port', PortOutcome>;
  readonly protocol: CheckOf<'protocol', ProtocolOutcome>;
  readonly kind: CheckOf<'kind', KindOutcome>;
  readonly namespace: CheckOf<'namespace', NamespaceOutcome>;
  readonly hostname: CheckOf<'hostname', HostnameOutcome>;
}

/** What a check of a listener looks at. */
export type ListenerCheckName = keyof ListenerChecks;

/** Whether a Gateway lets a ListenerSet in: what decides as `parent` for the routes of the set. */
export type AdmissionCheck = CheckOf<'parent', AdmissionOutcome>;

/** Whether a parent can be used at all. */
export type ParentCheck = AdmissionCheck | CheckOf<'parent', ParentOutcome>;

/** Whether somebody answers for a Gateway. */
export type ControllerCheck = CheckOf<'controller', ControllerOutcome>;

/** Whether a Service that is a parent has the port that is named. */
export type ServicePortCheck = CheckOf<'sectionName' | 'port', ServicePortOutcome>;

/** One test of one rule between a parentRef and a listener. */
export type Check =
  | ListenerChecks[ListenerCheckName]
  | ParentCheck
  | ControllerCheck
  | ServicePortCheck;

/** What a check looks at. */
export type CheckName = Check['check'];

/** A condition as analysis works it out. */
export interface Conclusion {
  readonly status: Status;
  readonly reason: string;
  readonly message: Message;
  readonly missing?: Missing;
}

/** A Conclusion with the condition's type. */
export interface ComputedCondition extends Conclusion {
  readonly type: string;
}

/** A listener, wherever it is defined, with the defaults of the specification. */
export interface Listener extends ListenerFacts {
  /** The Gateway that serves it. */
  readonly gateway: ObjectRef;
  /** Names it within its cluster, by its place: names need not be unique in what people write. */
  readonly key: string;
  /** The route kinds that it takes, of those that the specification knows. */
  readonly supportedKinds: readonly RouteKind[];
  /** Accepted, ResolvedRefs and Conflicted. */
  readonly conditions: readonly ComputedCondition[];
  /** What its references are about, where something is wrong or unknown with them. */
  readonly references: readonly ReferenceVerdict[];
  /** The listeners that it can't be told from. */
  readonly conflictsWith: readonly ListenerName[];
}

/** Names a listener. */
export interface ListenerName {
  readonly owner: ObjectRef;
  readonly name: string;
}

/** A Gateway with the listeners of the ListenerSets that it lets in. */
export interface GatewayVerdict {
  readonly gateway: ObjectRef;
  readonly className: string;
  /** Whether its class exists and is accepted. */
  readonly controller: ControllerCheck;
  /** `spec.controllerName` of its class; `''` where it could not be read. */
  readonly controllerName: string;
  readonly conditions: readonly ComputedCondition[];
  /** Its own, then those of its ListenerSets, in the order of precedence. */
  readonly listeners: readonly Listener[];
  /** ListenerSets that name it as parent, let in or not, in the order of precedence. */
  readonly listenerSets: readonly ListenerSetVerdict[];
  /** Its own references (`spec.tls`) with which something is wrong or unknown. */
  readonly references: readonly ReferenceVerdict[];
  /** Keys of the ReferenceGrants that permit something here. */
  readonly grants: readonly string[];
}

/** A ListenerSet that names a Gateway. */
export interface ListenerSetVerdict {
  readonly listenerSet: ObjectRef;
  /** Whether the Gateway's `allowedListeners` let it in. */
  readonly allowed: AdmissionCheck;
  /** Accepted. */
  readonly conditions: readonly ComputedCondition[];
}

/** Whether one listener takes a route by one parentRef. */
export interface ListenerVerdict {
  readonly listener: Listener;
  readonly attached: Status;
  /** Whether the parentRef means it: `sectionName` and `port`. */
  readonly selected: Status;
  /** Whether it permits the route: `protocol`, `kind` and `namespace`. */
  readonly permitted: Status;
  /** The hostnames that both have; `['*']` is any, `[]` none, null where the kind has none. */
  readonly hostnames: readonly string[] | null;
  readonly checks: readonly Check[];
  /** One of the checks, without writing the others. */
  check<Name extends ListenerCheckName>(name: Name): ListenerChecks[Name];
}

/** What analysis concludes of one parentRef. */
export interface ParentVerdict {
  /** With its defaults. */
  readonly parentRef: ParentReference;
  /** Its place in `spec.parentRefs`. */
  readonly index: number;
  /** The Gateway that it leads to; undefined for a mesh or unknown parent. */
  readonly gateway: ObjectRef | undefined;
  /** The parent is a Service. */
  readonly mesh: boolean;
  /** Checks of the parent itself: `parent`, `controller`. */
  readonly checks: readonly Check[];
  readonly accepted: Conclusion;
  readonly listeners: readonly ListenerVerdict[];
}

/** What is wrong with a reference, or not known of it. */
export interface ReferenceVerdict {
  readonly status: 'False' | 'Unknown';
  readonly reason: string;
  readonly message: Message;
  /** The reference in the object that holds it, such as `.spec.rules[0].backendRefs[1]`. */
  readonly field: string;
  readonly target: ObjectRef;
  readonly missing?: Missing;
}

/** What analysis concludes of a route. */
export interface RouteVerdict {
  readonly route: ObjectRef;
  readonly parents: readonly ParentVerdict[];
  /** The same for every parentRef: references do not depend on the parent. */
  readonly resolvedRefs: Conclusion;
  /** References with which something is wrong or unknown. */
  readonly references: readonly ReferenceVerdict[];
  /** Keys of the ReferenceGrants that permit something here. */
  readonly grants: readonly string[];
}

/** How bad a finding is, the worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/**
 * The smallest change that would fix a finding. Only shown, never applied. It has neither a patch
 * nor a new object where only the owner of the target can know what is to stand there.
 */
export interface Fix {
  readonly target: ObjectRef;
  /** RFC 6902; undefined where `create` is given. */
  readonly patch?: ReadonlyArray<{
    readonly op: 'add' | 'replace' | 'remove' | 'test';
    readonly path: string;
    readonly value?: unknown;
  }>;
  /** A whole new object. */
  readonly create?: Readonly<Record<string, unknown>>;
  /** What it does, with its side effect. */
  readonly message: Message;
}

/** Something that a person should act on. */
export interface Finding {
  /** Stable; documented in docs/findings. */
  readonly code: string;
  readonly severity: Severity;
  readonly object: ObjectRef;
  /** The field of the object, such as `.spec.parentRefs[0]`; `''` for the whole object. */
  readonly path: string;
  readonly message: Message;
  /** Other objects that the message speaks of. */
  readonly related?: readonly ObjectRef[];
  readonly fix?: Fix;
  /** What would fix it as well, where somebody else may rather do it. */
  readonly otherFixes?: readonly Fix[];
}
