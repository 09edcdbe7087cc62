import type { Conclusion } from '../../model';
import { conclusionHealth } from './conclusionHealth';
import { type Health, HEALTHY } from './health';

/**
 * Computes the health of a listener: whether it serves the routes that it accepts.
 *
 * @param served - Of the listener.
 */
export function healthOfListener(served: Conclusion): Health {
  if (served.status === 'True') return HEALTHY;
  return conclusionHealth(served.status === 'False' ? 'unserved' : 'unknown', served);
}
