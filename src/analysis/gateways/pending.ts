import type { Conclusion, ControllerCheck } from '../model';

/**
 * Computes the result for a Gateway that no controller manages, because its class does not exist.
 * The status of the Gateway, and of all objects attached to it, keeps the default values of the
 * CRDs (GatewayReasonPending, ListenerReasonPending, ListenerSetReasonPending).
 *
 * @param controller - The check `controller` of the Gateway.
 * @returns `Pending`, or undefined if the class exists or could not be read.
 */
export function pendingBy({ outcome, message }: ControllerCheck): Conclusion | undefined {
  return outcome.is === 'classAbsent'
    ? { status: 'Unknown', reason: 'Pending', message }
    : undefined;
}
