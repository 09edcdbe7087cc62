import type { BackendReference } from '../../../gatewayApi/references';
import type { Listener, Missing, ObjectRef, Status } from '../../model';
import type { Message } from '../../words/message';
import { type HeaderEdits, NO_HEADER_CHANGES } from './effects/headerChanges';
import type { TraceRequest } from './traceRequest';

/**
 * What becomes of a request.
 * - `backend`: backends answer it, or some of its share.
 * - `redirect`: the gateway redirects the client.
 * - `error`: the gateway answers with an error.
 * - `notFound`: no listener or rule matches it.
 * - `misdirected`: it came over the connection of another listener.
 * - `rejected`: no connection comes about.
 * - `noListener`: no listener takes it.
 * - `unknown`: what decides was not read, or the specification leaves it open.
 */
export type TraceOutcome =
  | 'backend'
  | 'redirect'
  | 'error'
  | 'notFound'
  | 'misdirected'
  | 'rejected'
  | 'noListener'
  | 'unknown';

/** The name of a step. */
export type TraceStepName =
  | 'gateway'
  | 'listener'
  | 'sni'
  | 'isolation'
  | 'route'
  | 'rule'
  | 'filter'
  | 'backend';

/** One step on the way of a request. `False` ends the way, `Unknown` leaves the rest open. */
export interface TraceStep {
  readonly step: TraceStepName;
  readonly status: Status;
  readonly message: Message;
  /** The object that decides. */
  readonly object?: ObjectRef;
  /** The field of the object, such as `.spec.listeners[0]`. */
  readonly field?: string;
}

/** A request as a backend sees it. The headers are changes of the request's own. */
export interface ForwardedRequest extends HeaderEdits {
  readonly method: string;
  readonly path: string;
  /** `''` if the client calls an address that is not known. */
  readonly host: string;
}

/** A redirect that the gateway answers with. */
export interface TracedRedirect {
  readonly status: number;
  /** Undefined if the host is not known. */
  readonly location: string | undefined;
  readonly scheme: string;
  readonly host: string;
  /** Undefined if the URL names none. */
  readonly port: number | undefined;
  /** With the query. */
  readonly path: string;
}

/** A backend with its share of the requests. */
export interface TracedBackend {
  readonly reference: BackendReference;
  /** From 0 to 1. */
  readonly share: number;
  /** The number of ready endpoints. Undefined if they were not read. */
  readonly ready: number | undefined;
  /** The BackendTLSPolicy. */
  readonly policy: ObjectRef | undefined;
  readonly forwarded: ForwardedRequest;
  readonly response: HeaderEdits;
  /** A filter of the backendRef redirects this share. */
  readonly redirect: TracedRedirect | undefined;
}

/** A backend that gets copies of the requests. */
export interface TracedMirror {
  readonly reference: BackendReference;
  readonly percent: number;
}

/** Something that came near, with what kept it out. */
export interface TraceLoser {
  readonly listener: Listener | undefined;
  readonly route: ObjectRef | undefined;
  readonly rule: number | undefined;
  readonly match: number | undefined;
  /** A stable word, such as `HeaderDiffers`. */
  readonly reason: string;
  readonly message: Message;
}

/** What becomes of a request at one Gateway, or in a mesh. */
export interface TraceAnswer {
  /** The request with the defaults of this Gateway. */
  readonly request: TraceRequest;
  /** Undefined for a mesh, and where no Gateway is meant. */
  readonly gateway: ObjectRef | undefined;
  readonly listener: Listener | undefined;
  readonly outcome: TraceOutcome;
  /** The status of an answer that the gateway gives itself. */
  readonly status: number | undefined;
  /** The status of an answer to a gRPC call that the gateway gives itself. */
  readonly grpcStatus: number | undefined;
  readonly route: ObjectRef | undefined;
  /** The index in `spec.rules`. */
  readonly rule: number | undefined;
  /** The index in `matches`. Undefined for the default match. */
  readonly match: number | undefined;
  readonly backends: readonly TracedBackend[];
  /** The share that fails for invalid references. */
  readonly errorShare: number;
  /** The share that fails for lack of ready endpoints. */
  readonly unavailableShare: number;
  readonly redirect: TracedRedirect | undefined;
  readonly mirrors: readonly TracedMirror[];
  readonly response: HeaderEdits;
  readonly steps: readonly TraceStep[];
  /** The nearest ones, at most 20. */
  readonly losers: readonly TraceLoser[];
  readonly otherLosers: number;
  /** What would settle an unknown answer. */
  readonly missing: readonly Missing[];
  /** The answers that an unknown one may be, as far as they can be told. */
  readonly alternatives: readonly TraceAnswer[];
}

/** The way of a request so far. */
export type TraceWay = Pick<
  TraceAnswer,
  'request' | 'gateway' | 'listener' | 'route' | 'rule' | 'match' | 'steps'
>;

/** The start of a way. */
export function startWay(request: TraceRequest, gateway: ObjectRef | undefined): TraceWay {
  const none = { listener: undefined, route: undefined, rule: undefined, match: undefined };
  return { request, gateway, ...none, steps: [] };
}

/** The way after more steps. */
export function stepOn(way: TraceWay, steps: readonly TraceStep[]): TraceWay {
  return { ...way, steps: [...way.steps, ...steps] };
}

/** Ends a way with an answer. Members that are not given say that there is nothing. */
export function endWay(
  way: TraceWay,
  outcome: TraceOutcome,
  rest: Partial<TraceAnswer> = {}
): TraceAnswer {
  return {
    ...way,
    outcome,
    status: undefined,
    grpcStatus: undefined,
    backends: [],
    errorShare: 0,
    unavailableShare: 0,
    redirect: undefined,
    mirrors: [],
    response: NO_HEADER_CHANGES,
    losers: [],
    otherLosers: 0,
    missing: [],
    alternatives: [],
    ...rest,
  };
}
