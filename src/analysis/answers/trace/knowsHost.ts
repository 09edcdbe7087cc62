import type { TraceAnswer } from './traceAnswer';

/**
 * Whether the Gateway of an answer has a listener for the host of the request, or may have one.
 * Without a Gateway in the request, other Gateways on the port answer too, but no client means them.
 */
export function knowsHost({
  outcome,
  listener,
}: Pick<TraceAnswer, 'outcome' | 'listener'>): boolean {
  return listener !== undefined || outcome === 'unknown';
}
