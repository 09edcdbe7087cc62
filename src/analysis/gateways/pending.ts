import type { Conclusion, ControllerCheck } from '../model';

/**
 * Concludes what nobody decides: a Gateway whose class does not exist is no controller's, and its
 * status, with that of all that hangs on it, stays as the definitions preset it
 * (GatewayReasonPending, ListenerReasonPending, ListenerSetReasonPending).
 *
 * @param controller - Of the Gateway.
 * @returns `Pending`; undefined where there is a class, or may be one that could not be read.
 */
export function pendingBy({ outcome, message }: ControllerCheck): Conclusion | undefined {
  return outcome.is === 'classAbsent'
    ? { status: 'Unknown', reason: 'Pending', message }
    : undefined;
}
