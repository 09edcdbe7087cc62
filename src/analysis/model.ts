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
import type { PrecedenceOutcome } from './checks/precedence';
import type { ProtocolOutcome } from './checks/protocol';
import type { SectionNameOutcome } from './checks/sectionName';
import type { ServicePortOutcome } from './checks/servicePort';
import type { Missing } from './objects/missing';
import type { Status } from './objects/status';
import type { FieldPath, ObjectRef } from './refs';
import type { Message } from './words/message';

export type { AllowedRoutes, FieldPath, KindReference, Missing, ObjectRef, Status };
export type { NamespaceOutcome };

/** The checks of a listener by name. */
export interface ListenerChecks {
  readonly sectionName: CheckOf<'sectionName', SectionNameOutcome>;
  readonly port: CheckOf<'port', PortOutcome>;
  readonly protocol: CheckOf<'protocol', ProtocolOutcome>;
  readonly kind: CheckOf<'kind', KindOutcome>;
  readonly namespace: CheckOf<'namespace', NamespaceOutcome>;
  readonly hostname: CheckOf<'hostname', HostnameOutcome>;
  readonly precedence: CheckOf<'precedence', PrecedenceOutcome>;
}

/** The name of a listener check. */
export type ListenerCheckName = keyof ListenerChecks;

/**
 * Whether a Gateway allows a ListenerSet to attach. For routes that attach to the ListenerSet, it
 * is a `parent` check.
 */
export type AdmissionCheck = CheckOf<'parent', AdmissionOutcome>;

/** Whether a parent can be used. */
export type ParentCheck = AdmissionCheck | CheckOf<'parent', ParentOutcome>;

/** Whether a controller manages a Gateway. */
export type ControllerCheck = CheckOf<'controller', ControllerOutcome>;

/** Whether a parent Service has the port that the parentRef specifies. */
export type ServicePortCheck = CheckOf<'sectionName' | 'port', ServicePortOutcome>;

/** A test of one rule between a parentRef and a listener. */
export type Check =
  | ListenerChecks[ListenerCheckName]
  | ParentCheck
  | ControllerCheck
  | ServicePortCheck;

export type CheckName = Check['check'];

/** A computed condition without its type. */
export interface Conclusion {
  readonly status: Status;
  readonly reason: string;
  readonly message: Message;
  readonly missing?: Missing;
}

/** A computed condition with its type. */
export interface ComputedCondition extends Conclusion {
  readonly type: string;
}

/**
 * Whether traffic flows, apart from whether a route is attached. Unlike a verdict, it depends on what
 * the controllers of Gateways and ListenerSets report, and never on the status of a route.
 */
export interface Served extends Conclusion {
  /** The object that prevents it or leaves it unknown. */
  readonly cause?: ObjectRef;
  /** The message of the controller, if a reported condition decides. */
  readonly said?: string;
}

/** A listener with what is computed about it alone. */
export interface JudgedListener extends ListenerFacts {
  /** The Gateway that serves the listener. */
  readonly gateway: ObjectRef;
  /**
   * The key of the listener, unique per cluster. It is based on the location, because names in
   * manifests may not be unique.
   */
  readonly key: string;
  /** The route kinds of the specification that the listener supports. */
  readonly supportedKinds: readonly RouteKind[];
  /** The conditions Accepted, ResolvedRefs and Conflicted. */
  readonly conditions: readonly ComputedCondition[];
  /** The references that are invalid or could not be checked. */
  readonly references: readonly ReferenceVerdict[];
  /** Whether it has protocol HTTPS without the field `tls`. */
  readonly lacksTls: boolean;
  /** The number of certificates that it refers to, valid or not. */
  readonly certificates: number;
  /** The listeners that conflict with this listener. */
  readonly conflictsWith: readonly ListenerName[];
}

/** A listener of a Gateway or ListenerSet, with the defaults of the specification. */
export interface Listener extends JudgedListener {
  /** Whether the listener passes on the traffic of the routes that it accepts. */
  readonly served: Served;
}

/** Identifies a listener. */
export interface ListenerName {
  readonly owner: ObjectRef;
  readonly name: string;
}

/** A Gateway, with the listeners of the ListenerSets that it allows. */
export interface GatewayVerdict {
  readonly gateway: ObjectRef;
  readonly className: string;
  /** Whether the class of the Gateway exists and is accepted. */
  readonly controller: ControllerCheck;
  /** The value of `spec.controllerName` of the class, or `''` if the class could not be read. */
  readonly controllerName: string;
  readonly conditions: readonly ComputedCondition[];
  /** The listeners of the Gateway and then of its ListenerSets, in order of precedence. */
  readonly listeners: readonly Listener[];
  /** The ListenerSets that refer to the Gateway, allowed or not, in order of precedence. */
  readonly listenerSets: readonly ListenerSetVerdict[];
  /** The Gateway's own references (`spec.tls`) that are invalid or could not be checked. */
  readonly references: readonly ReferenceVerdict[];
  /** The keys of the ReferenceGrants that permit references of the Gateway or its listeners. */
  readonly grants: readonly string[];
}

/** A ListenerSet that refers to a Gateway. */
export interface ListenerSetVerdict {
  readonly listenerSet: ObjectRef;
  /** Whether `allowedListeners` of the Gateway allows the ListenerSet. */
  readonly allowed: AdmissionCheck;
  /** The condition Accepted. */
  readonly conditions: readonly ComputedCondition[];
}

/** Whether a listener accepts a route through one parentRef. */
export interface ListenerVerdict {
  readonly listener: Listener;
  readonly attached: Status;
  /** Whether requests reach the route through the listener. `False` if it refuses the route. */
  readonly served: Served;
  /** Whether the parentRef selects the listener, based on `sectionName` and `port`. */
  readonly selected: Status;
  /** Whether the listener permits the route, based on `protocol`, `kind` and `namespace`. */
  readonly permitted: Status;
  /**
   * The hostnames in common. `['*']` means any, `[]` means none. Null for a kind without hostnames.
   */
  readonly hostnames: readonly string[] | null;
  /** Whether a route of another kind has precedence; known without building the check. */
  readonly precedence: PrecedenceOutcome;
  /** The check `precedence` is present only if it is not `True`. */
  readonly checks: readonly Check[];
  /** The checks that are not `True`, in the same order. The others are not built. */
  readonly deciding: readonly Check[];
  /** The object that a check needs and that was not read. No check is built for it. */
  readonly missing: Missing | undefined;
  /** Returns one check without building the others. */
  check<Name extends ListenerCheckName>(name: Name): ListenerChecks[Name];
}

/** The result of analysis for one parentRef. */
export interface ParentVerdict {
  /** The parentRef with defaults applied. */
  readonly parentRef: ParentReference;
  /** The index in `spec.parentRefs`. */
  readonly index: number;
  /** The Gateway that the parentRef leads to. Undefined for a mesh or an unknown parent. */
  readonly gateway: ObjectRef | undefined;
  /** Whether the parent is a Service. */
  readonly mesh: boolean;
  /** The checks of the parent itself: `parent`, `controller`. */
  readonly checks: readonly Check[];
  readonly accepted: Conclusion;
  /** Whether a selected listener serves the route. Undefined for a mesh, which alone knows. */
  readonly served: Served | undefined;
  readonly listeners: readonly ListenerVerdict[];
}

/** A reference that is invalid or could not be checked. */
export interface ReferenceVerdict {
  readonly status: 'False' | 'Unknown';
  readonly reason: string;
  readonly message: Message;
  /** The path in the object that holds the reference, such as `.spec.rules[0].backendRefs[1]`. */
  readonly field: string;
  readonly target: ObjectRef;
  readonly missing?: Missing;
  /** The backend has weight 0, so it gets no requests (BackendRef.weight). */
  readonly isIdle?: true;
}

/** How many rules of a route are broken. */
export type BrokenRules = 'none' | 'some' | 'all';

/** The result of analysis for a route. */
export interface RouteVerdict {
  readonly route: ObjectRef;
  readonly parents: readonly ParentVerdict[];
  /** Whether every parent serves the route. Undefined if it names only meshes, or no parent. */
  readonly served: Served | undefined;
  /** The same for every parentRef, because references do not depend on the parent. */
  readonly resolvedRefs: Conclusion;
  /** The references that are invalid or could not be checked. */
  readonly references: readonly ReferenceVerdict[];
  /** How many of its rules have no backend that can be used. */
  readonly brokenRules: BrokenRules;
  /** The keys of the ReferenceGrants that permit references of the route. */
  readonly grants: readonly string[];
}

/** The severities of findings, in descending order. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A change of one object. */
export interface ObjectChange {
  readonly target: ObjectRef;
  /** A JSON Patch (RFC 6902). Undefined if `create` is set. */
  readonly patch?: ReadonlyArray<{
    readonly op: 'add' | 'replace' | 'remove' | 'test';
    readonly path: string;
    readonly value?: unknown;
  }>;
  /** The complete new object. */
  readonly create?: Readonly<Record<string, unknown>>;
}

/**
 * The smallest change that fixes a finding. It has neither a patch nor a new object if only the owner
 * of the target knows the correct value.
 */
export interface Fix extends ObjectChange {
  /** The effect of the fix, including side effects. */
  readonly message: Message;
  /** The other changes of the fix, in the order in which to apply them. */
  readonly also?: readonly ObjectChange[];
}

/** A problem that requires action. */
export interface Finding {
  /** The stable code, documented in docs/findings. */
  readonly code: string;
  readonly severity: Severity;
  readonly object: ObjectRef;
  /** The path in the object, such as `.spec.parentRefs[0]`, or `''` for the whole object. */
  readonly path: string;
  readonly message: Message;
  /** Other objects that the message mentions. */
  readonly related?: readonly ObjectRef[];
  readonly fix?: Fix;
  /** Alternative fixes that a different owner may prefer to apply. */
  readonly otherFixes?: readonly Fix[];
}
