import type { Listener } from '../../../model';
import { listenerField } from '../../../rules/gateways/ofListeners';
import type { TraceDoubt } from '../settle';
import { endWay, stepOn, type TraceAnswer, type TraceStep, type TraceWay } from '../traceAnswer';

/** Whether a listener passes a request on. */
export interface ServedWay {
  /** The way beyond the listener. Undefined if it serves nothing. */
  readonly on: TraceWay | undefined;
  /** The answer of a listener that serves nothing. Undefined if it certainly serves. */
  readonly end: TraceAnswer | undefined;
  readonly doubt: TraceDoubt | undefined;
}

/**
 * Tells whether a listener passes a request on. Manifests seldom have the GatewayClass, which comes
 * with the controller. It is then taken as accepted, which a step says.
 *
 * @param way - The way up to the listener.
 */
export function servedWay(way: TraceWay, listener: Listener): ServedWay {
  const { status, message, missing, cause } = listener.served;
  if (status === 'True') return { on: way, end: undefined, doubt: undefined };
  const step: TraceStep = {
    step: 'listener',
    status,
    message,
    object: cause ?? listener.owner,
    field: cause === undefined || cause === listener.owner ? listenerField(listener) : undefined,
  };
  if (missing?.kind === 'GatewayClass' && missing.cause === 'notGiven') {
    return { on: stepOn(way, [step]), end: undefined, doubt: undefined };
  }
  const outcome = listener.tlsMode === undefined ? 'noListener' : 'rejected';
  const end = endWay(stepOn(way, [{ ...step, status: 'False' }]), outcome);
  return status === 'False'
    ? { on: undefined, end, doubt: undefined }
    : { on: way, end, doubt: { step, missing } };
}
