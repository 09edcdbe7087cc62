import type { GatewayVerdict } from '../../../model';
import type { TraceWay } from '../traceAnswer';
import type { Tracing } from '../tracing';

/** A request at the door of a Gateway. */
export interface GatewayDoor {
  readonly gateway: GatewayVerdict;
  /** The way up to the Gateway. */
  readonly way: TraceWay;
  readonly tracing: Tracing;
}
