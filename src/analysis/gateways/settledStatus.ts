import type { Listener } from '../model';
import type { Status } from '../objects/status';

/**
 * The status of the computed condition Accepted of a Gateway or ListenerSet, where a report settles an
 * `Unknown`: if a listener is served, its owner is accepted. Certificates often cannot be read.
 *
 * @param listeners - The listeners of the object.
 */
export function settledStatus(status: Status, listeners: readonly Listener[]): Status {
  const isServed = listeners.some(({ served }) => served.status === 'True');
  return status === 'Unknown' && isServed ? 'True' : status;
}
