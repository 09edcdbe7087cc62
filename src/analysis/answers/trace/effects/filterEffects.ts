import type { RouteVerdict } from '../../../model';
import type { HttpMatchParts } from '../../../routes/matches/matchParts';
import type { TraceDoubt } from '../settle';
import type { ForwardedRequest, TracedMirror, TracedRedirect, TraceStep } from '../traceAnswer';
import type { TraceRequest } from '../traceRequest';
import { type HeaderEdits, NO_HEADER_CHANGES } from './headerChanges';

/** What filters make of a request. */
export interface FilterEffects {
  readonly forwarded: ForwardedRequest;
  readonly response: HeaderEdits;
  readonly mirrors: readonly TracedMirror[];
  readonly redirect: TracedRedirect | undefined;
  /** A filter that cannot be resolved, so that the request gets an error. */
  readonly isError: boolean;
  /** Why the answer is not known beyond the filters. */
  readonly doubts: readonly TraceDoubt[];
  readonly steps: readonly TraceStep[];
}

/** Where filters stand, and what they apply to. */
export interface FilterPlace {
  readonly verdict: RouteVerdict;
  /** The match that took the request. Undefined for a GRPCRoute. */
  readonly match: HttpMatchParts | undefined;
  /** The scheme and the port of the listener. */
  readonly scheme: string;
  readonly port: number | undefined;
  /** The path of the object that holds the filters, such as `.spec.rules[0]`. */
  readonly field: string;
}

/** A request before any filter. */
export function unfiltered({ method, path, host }: TraceRequest): FilterEffects {
  return {
    forwarded: { method, path, host, ...NO_HEADER_CHANGES },
    response: NO_HEADER_CHANGES,
    mirrors: [],
    redirect: undefined,
    isError: false,
    doubts: [],
    steps: [],
  };
}
