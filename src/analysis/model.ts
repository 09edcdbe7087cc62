import type { ParentReference } from '../gatewayApi/references';
import type { RouteKind } from '../gatewayApi/types';
import type { MissingCause } from '../kube/coverage';
import type { Message } from './words/message';

/** A Kubernetes condition status. `Unknown`: what would decide it could not be read. */
export type Status = 'True' | 'False' | 'Unknown';

/** Names an object of one cluster. */
export interface ObjectRef {
  /** API group; `''` is the core group. */
  readonly group: string;
  readonly kind: string;
  /** Undefined for a cluster-scoped object. */
  readonly namespace?: string;
  readonly name: string;
}

/**
 * A field of an object. What many routes share names the route by its role, and is completed by
 * `absolutePath` where it is shown.
 */
export interface FieldPath {
  /** `route`: the route itself; `parentRef`: the parentRef of the route that is looked at. */
  readonly object: ObjectRef | 'route' | 'parentRef';
  /** Below the object or parentRef, such as `.spec.listeners[0].port`. */
  readonly field: string;
}

/** Something that would settle an `Unknown`. */
export interface Missing {
  readonly group: string;
  readonly kind: string;
  /** Undefined: in every namespace, or the kind has none. */
  readonly namespace?: string;
  /** Undefined: the list of them. */
  readonly name?: string;
  readonly cause: MissingCause;
}

/** What a check looks at. */
export type CheckName =
  | 'parent'
  | 'controller'
  | 'sectionName'
  | 'port'
  | 'protocol'
  | 'kind'
  | 'namespace'
  | 'hostname';

/** What a check of a listener looks at. */
export type ListenerCheckName = Exclude<CheckName, 'parent' | 'controller'>;

/** One test of one rule between a parentRef and a listener. */
export interface Check {
  readonly check: CheckName;
  readonly status: Status;
  /** A reason of the specification where it has one, else one of ours in its style. */
  readonly reason: string;
  readonly message: Message;
  /** The fields that decided it. */
  readonly paths: readonly FieldPath[];
  /** What would settle it. Only with `Unknown`. */
  readonly missing?: Missing;
}

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

/** `allowedRoutes.kinds` and the kinds that it may name. */
export interface KindReference {
  readonly group: string;
  readonly kind: string;
}

/** A listener, wherever it is defined, with the defaults of the specification. */
export interface Listener {
  /** The Gateway that serves it. */
  readonly gateway: ObjectRef;
  /** The Gateway or ListenerSet whose spec holds it. */
  readonly owner: ObjectRef;
  /** Names it within its cluster, by its place: names need not be unique in what people write. */
  readonly key: string;
  /** Its place in the owner's `spec.listeners`. */
  readonly index: number;
  readonly name: string;
  /** Undefined where it is missing or no port number. */
  readonly port: number | undefined;
  readonly protocol: string;
  /** Undefined for a protocol without TLS. */
  readonly tlsMode: string | undefined;
  /** `''` is any hostname. */
  readonly hostname: string;
  /** The route kinds that it takes, of those that the specification knows. */
  readonly supportedKinds: readonly RouteKind[];
  readonly allowedRoutes: AllowedRoutes;
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

/** `allowedRoutes` with its defaults. */
export interface AllowedRoutes {
  /** `Same` where nothing is set; as it stands where it is no known value. */
  readonly from: string;
  /** Nobody wrote `from`: it is the default that decides. */
  readonly defaulted: boolean;
  /** A LabelSelector as it stands; null selects nothing. */
  readonly selector: unknown;
  /** Undefined: those of the protocol. */
  readonly kinds: readonly KindReference[] | undefined;
}

/** A Gateway with the listeners of the ListenerSets that it lets in. */
export interface GatewayVerdict {
  readonly gateway: ObjectRef;
  readonly className: string;
  /** Whether its class exists and is accepted. */
  readonly controller: Check;
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
  readonly allowed: Check;
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
  check(name: ListenerCheckName): Check;
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
