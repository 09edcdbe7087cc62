import type {
  ListenerVerdict,
  ObjectRef,
  ParentVerdict,
  Readiness,
  ReferenceVerdict,
  Status,
} from '../analysis';

/** The column of the picture that a node stands in, from left to right. */
export type NodeRole = 'class' | 'gateway' | 'listenerSet' | 'route' | 'backend';

/**
 * Whether what a node or row stands for is there.
 * - `missing`: something refers to it and it does not exist.
 * - `unread`: something refers to it and it could not be read.
 */
export type Presence = 'there' | 'missing' | 'unread';

/** How a node stands, worst first. `plain`: there is nothing to say about it. */
export type NodeLevel = 'problem' | 'unknown' | 'good' | 'plain';

/** A listener as a row of its Gateway or ListenerSet. */
export interface ListenerRow {
  readonly kind: 'listener';
  /** Unique within the node, and the same as long as the listener keeps its name. */
  readonly id: string;
  /** `missing`: a parentRef asks for a listener of this name or port, and there is none. */
  readonly presence: Presence;
  readonly name: string;
  readonly port: number | undefined;
  readonly protocol: string;
  /** `''` is any hostname. */
  readonly hostname: string;
  /** TLS ends here or is passed through. */
  readonly secure: boolean;
  readonly level: NodeLevel;
}

/** A rule as a row of its route. */
export interface RuleRow {
  readonly kind: 'rule';
  /** Unique within the node: its place. */
  readonly id: string;
  readonly presence: 'there';
  /** `name` of the rule; `''` for none. */
  readonly name: string;
  /** What its first match asks for, as short as can be, such as `GET /cart*`; `''`: everything. */
  readonly match: string;
  /** How many more matches it has. */
  readonly moreMatches: number;
  /** What answers in place of a backend, such as `RequestRedirect`; `''`: nothing. */
  readonly answeredBy: string;
}

export type GraphRow = ListenerRow | RuleRow;

/** An object, be it there or only referred to. */
export interface ObjectNode {
  readonly kind: 'object';
  /** The same for the same object of the same cluster, whatever happens to it. */
  readonly id: string;
  readonly cluster: string;
  readonly role: NodeRole;
  readonly ref: ObjectRef;
  readonly presence: Presence;
  readonly level: NodeLevel;
  /** In their order. A route's kind without rules of its own has none. */
  readonly rows: readonly GraphRow[];
  /** A Service as the parent of a mesh's routes. */
  readonly mesh: boolean;
  /** Of a route, in lower case; `[]` is any, null where the kind has none or it is no route. */
  readonly hostnames: readonly string[] | null;
  /** Of a Service whose EndpointSlices were read. */
  readonly readiness: Readiness | undefined;
}

/** Many objects that say the same, drawn as one. */
export interface FoldNode {
  readonly kind: 'fold';
  /** The same as long as it is a fold of the same sort of objects. */
  readonly id: string;
  readonly cluster: string;
  readonly role: 'route' | 'backend';
  /** Those that its members, or of routes their backends, are in; sorted. */
  readonly namespaces: readonly string[];
  /** Ids of the nodes that it stands for, sorted. */
  readonly members: readonly string[];
  readonly level: 'good' | 'plain';
  readonly rows: readonly [];
}

export type GraphNode = ObjectNode | FoldNode;

/** One end of an edge. */
export interface EdgeEnd {
  readonly node: string;
  /** Undefined: the node as a whole. */
  readonly row: string | undefined;
}

/**
 * What an edge says.
 * - `class`: a Gateway is of a class.
 * - `set`: a ListenerSet adds listeners to a Gateway.
 * - `attachment`: a parentRef of a route and a listener that it means.
 * - `backend`: a rule sends requests to a backend.
 * - `mirror`: a filter sends copies of requests to one.
 * - `auth`: a filter asks one for permission.
 */
export type EdgeKind = 'class' | 'set' | 'attachment' | 'backend' | 'mirror' | 'auth';

/** A line of the picture. */
export interface GraphEdge {
  /** Unique in the fleet, and the same as long as it joins the same two for the same reason. */
  readonly id: string;
  readonly cluster: string;
  readonly kind: EdgeKind;
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  /** `True`: it is so. `False`: it is refused or its end does not exist. */
  readonly status: Status;
  /** The specification's reason where it is not `True`, such as `NotAllowedByListeners`; else `''`. */
  readonly reason: string;
  /**
   * A listener that does not take a route which another listener of the same parentRef takes, for
   * its protocol, kinds or hostname: that is how Gateways are made, and no problem.
   */
  readonly aside: boolean;
  /** It begins at a route that no listener takes, so that nothing ever goes this way. */
  readonly idle: boolean;
  /** Of an attachment: the hostnames that both have; see `ListenerVerdict.hostnames`. */
  readonly hostnames: readonly string[] | null;
  /** Of a backend: its part of the rule's requests, from 0 to 1. */
  readonly share: number | undefined;
  /** How many edges it stands for, where folds are drawn; else 1. */
  readonly count: number;
  /** Of an attachment: what analysis says of the parentRef. */
  readonly parent: ParentVerdict | undefined;
  /** Of an attachment: what analysis says of the listener; undefined where there is none. */
  readonly listener: ListenerVerdict | undefined;
  /** Of a route's reference with which something is wrong or unknown. */
  readonly reference: ReferenceVerdict | undefined;
}

/** A cluster as a lane of the picture. */
export interface Lane {
  readonly cluster: string;
  /** It does not answer now: what is drawn is the last that was heard of it. */
  readonly stale: boolean;
}

/** Everything that can be drawn of some clusters, in an order that depends on nothing but names. */
export interface Graph {
  readonly lanes: readonly Lane[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Whether an edge says that something is wrong. */
export function isProblem({ status, aside }: Pick<GraphEdge, 'status' | 'aside'>): boolean {
  return status === 'False' && !aside;
}
