import type { Evaluation } from '../../evaluation/evaluation';
import type { Reader } from '../../objects/reader';
import type { TraceIndex } from './routing/traceIndex';
import type { TraceRequest } from './traceRequest';

/** What the steps of a trace read. */
export interface Tracing {
  readonly evaluation: Evaluation;
  readonly reader: Reader;
  readonly index: TraceIndex;
  readonly request: TraceRequest;
}
