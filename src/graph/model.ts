import type {
  Health,
  ListenerVerdict,
  ObjectRef,
  ParentVerdict,
  Readiness,
  ReferenceVerdict,
  Status,
} from '../analysis';

/** The role of a node. It decides its column, from left to right. */
export type NodeRole = 'class' | 'gateway' | 'listenerSet' | 'route' | 'backend';

/**
 * Whether the object of a node, or the listener of a row, exists.
 * - `missing`: it is referenced but does not exist.
 * - `unread`: it is referenced but could not be read.
 */
export type Presence = 'there' | 'missing' | 'unread';

/** The health of a node, worst first. `plain`: it has none. */
export type NodeLevel = 'problem' | 'unknown' | 'good' | 'plain';

/** A listener as a row of its Gateway or ListenerSet. */
export interface ListenerRow {
  readonly kind: 'listener';
  /** Unique within the node. It changes only with the name of the listener. */
  readonly id: string;
  /** `missing`: a parentRef names this listener or port, which does not exist. */
  readonly presence: Presence;
  readonly name: string;
  readonly port: number | undefined;
  readonly protocol: string;
  /** `''` is any hostname. */
  readonly hostname: string;
  /** False if it is not accepted: requests for its hostname go to a less specific listener. */
  readonly accepted: boolean;
  /** The listener terminates TLS or passes it through. */
  readonly secure: boolean;
  readonly level: NodeLevel;
}

/** A rule as a row of its route. */
export interface RuleRow {
  readonly kind: 'rule';
  /** Unique within the node: derived from its index. */
  readonly id: string;
  readonly presence: 'there';
  /** `name` of the rule; `''`: none. */
  readonly name: string;
  /** Its first match in short, such as `GET /cart*`; `''`: every request. */
  readonly match: string;
  /** The number of its other matches. */
  readonly moreMatches: number;
  /** The filter that answers instead of a backend, such as `RequestRedirect`; `''`: none. */
  readonly answeredBy: string;
}

export type GraphRow = ListenerRow | RuleRow;

/** An object that exists or is referenced. */
export interface ObjectNode {
  readonly kind: 'object';
  /** The same for every version of the object in its cluster. */
  readonly id: string;
  readonly cluster: string;
  readonly role: NodeRole;
  readonly ref: ObjectRef;
  readonly presence: Presence;
  readonly level: NodeLevel;
  /** For a route: its level with the reason, as all pages show it. */
  readonly health: Health | undefined;
  /** In the order of the specification. Empty for a route kind without rules. */
  readonly rows: readonly GraphRow[];
  /** A Service that is the parent of mesh routes. */
  readonly mesh: boolean;
  /** The hostnames of a route, in lower case; `[]`: any. Null for kinds without hostnames. */
  readonly hostnames: readonly string[] | null;
  /** For a Service whose EndpointSlices were read. */
  readonly readiness: Readiness | undefined;
}

/** Several similar objects, drawn as one box. */
export interface FoldNode {
  readonly kind: 'fold';
  /** Stable while its members come and go. */
  readonly id: string;
  readonly cluster: string;
  readonly role: 'route' | 'backend';
  /** The namespaces of its members, or of the backends of its routes; sorted. */
  readonly namespaces: readonly string[];
  /** Ids of the nodes in it, sorted. */
  readonly members: readonly string[];
  /** The same for all members. */
  readonly presence: Presence;
  readonly level: NodeLevel;
  /** The same for all routes; undefined for backends. */
  readonly health: Health | undefined;
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
 * The meaning of an edge.
 * - `class`: a Gateway has a class.
 * - `set`: a ListenerSet adds listeners to a Gateway.
 * - `attachment`: a parentRef of a route selects a listener.
 * - `backend`: a rule sends requests to a backend.
 * - `mirror`: a filter sends copies of requests to a backend.
 * - `auth`: a filter asks a backend for authorization.
 */
export type EdgeKind = 'class' | 'set' | 'attachment' | 'backend' | 'mirror' | 'auth';

/** A line of the picture. */
export interface GraphEdge {
  /** Unique in the fleet. It changes only with the ends or the purpose of the edge. */
  readonly id: string;
  readonly cluster: string;
  readonly kind: EdgeKind;
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  /** `False`: it is refused or its end does not exist. */
  readonly status: Status;
  /** The reason of a status other than `True`, such as `NotAllowedByListeners`; else `''`. */
  readonly reason: string;
  /**
   * This listener refuses a route because of its protocol, kinds or hostname, and another listener
   * of the same parentRef accepts the route. This is not a problem.
   */
  readonly aside: boolean;
  /**
   * It carries no requests: it starts at a listener that is not served, or at a route that no
   * listener serves.
   */
  readonly idle: boolean;
  /** For an attachment: the common hostnames; see `ListenerVerdict.hostnames`. */
  readonly hostnames: readonly string[] | null;
  /** For a backend: its share of the rule's requests, from 0 to 1. */
  readonly share: number | undefined;
  /** The number of edges that a fold combines into it; else 1. */
  readonly count: number;
  /** For an attachment: the verdict of the parentRef. */
  readonly parent: ParentVerdict | undefined;
  /** For an attachment: the verdict of the listener; undefined if no listener is selected. */
  readonly listener: ListenerVerdict | undefined;
  /** For a backend that is refused or unknown: the verdict of the reference. */
  readonly reference: ReferenceVerdict | undefined;
}

/** A cluster as a lane of the picture. */
export interface Lane {
  readonly cluster: string;
  /** The cluster does not respond; the last known state is drawn. */
  readonly stale: boolean;
}

/** The graph of some clusters. Its order depends on names only. */
export interface Graph {
  readonly lanes: readonly Lane[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Whether an edge shows a problem. */
export function isProblem({ status, aside }: Pick<GraphEdge, 'status' | 'aside'>): boolean {
  return status === 'False' && !aside;
}
