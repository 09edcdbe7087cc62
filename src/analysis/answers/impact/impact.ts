import type { ParentReference } from '../../../gatewayApi/references';
import type { Conclusion, Finding, ListenerName, ObjectRef, Served, Status } from '../../model';
import type { Message } from '../../words/message';
import type { Health } from '../health/health';
import type { AnswerPart } from '../trace/answerParts';
import type { TraceAnswer } from '../trace/traceAnswer';
import type { GivenRequest } from '../trace/traceRequest';

/** Something before and after a change. Undefined where it does not exist. */
export interface BeforeAfter<Value> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** What is computed for a route on one listener. */
export interface AttachmentState {
  readonly attached: Status;
  readonly served: Status;
  /** Why the listener does not accept or serve the route, or that it does. */
  readonly message: Message;
}

/** A listener that accepts or serves a route differently. */
export interface AttachmentImpact extends BeforeAfter<AttachmentState> {
  readonly listener: ListenerName;
  readonly gateway: ObjectRef;
}

/** What is computed for one parentRef. */
export interface ParentState {
  readonly parentRef: ParentReference;
  readonly accepted: Conclusion;
  /** Undefined for a mesh. */
  readonly served: Served | undefined;
  /** Why the parent does not accept or serve the route, or that it does. */
  readonly message: Message;
}

/** A parentRef for which something changes. */
export interface ParentImpact extends BeforeAfter<ParentState> {
  /** The listeners for which something changes, sorted. */
  readonly listeners: readonly AttachmentImpact[];
}

/** A route for which something changes. */
export interface RouteImpact {
  readonly route: ObjectRef;
  /** Equal if the level and its reason stay. */
  readonly health: BeforeAfter<Health>;
  readonly resolvedRefs: BeforeAfter<Conclusion>;
  /** The parentRefs for which something changes, in their order. */
  readonly parents: readonly ParentImpact[];
}

/** A computed condition that changes. */
export interface ConditionImpact extends BeforeAfter<Conclusion> {
  readonly type: string;
}

/** A listener for which something changes. */
export interface ListenerImpact {
  readonly name: string;
  readonly conditions: readonly ConditionImpact[];
  readonly served: BeforeAfter<Served>;
  /** The number of routes that it accepts. */
  readonly attachedRoutes: BeforeAfter<number>;
}

/** A Gateway or ListenerSet for which something changes. */
export interface GatewayImpact {
  readonly owner: ObjectRef;
  readonly health: BeforeAfter<Health>;
  readonly conditions: readonly ConditionImpact[];
  /** Its own listeners for which something changes, in their order. */
  readonly listeners: readonly ListenerImpact[];
}

/** The findings that a change solves and brings, worst first. */
export interface FindingsImpact {
  readonly gone: readonly Finding[];
  readonly fresh: readonly Finding[];
}

/** A match of a route. Undefined members: a connection without a match, or the default match. */
export interface RequestOrigin {
  readonly route: ObjectRef;
  readonly rule: number | undefined;
  readonly match: number | undefined;
}

/** A request that is answered differently. */
export interface RequestImpact {
  readonly request: GivenRequest;
  /** The match that the request is made for. */
  readonly origin: RequestOrigin;
  readonly before: TraceAnswer;
  readonly after: TraceAnswer;
  /** What differs. Never empty. */
  readonly parts: readonly AnswerPart[];
}

/** What a change does to a cluster. */
export interface Impact {
  /** Sorted by key. */
  readonly gateways: readonly GatewayImpact[];
  /** Sorted by key. */
  readonly routes: readonly RouteImpact[];
  readonly findings: FindingsImpact;
  /** Requests for matches of changed routes come first. */
  readonly requests: readonly RequestImpact[];
  /** The number of requests that were not tried, because there are too many. */
  readonly untriedRequests: number;
}
