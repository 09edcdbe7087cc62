import type { Conclusion, GatewayVerdict, Listener } from '../model';
import type { Status } from '../objects/status';
import { repeatsListeners } from './reportedTrouble';

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

/**
 * Finds what is wrong, or not known, with a Gateway itself.
 *
 * @returns Undefined if only its listeners can have a problem. That they are not valid is no problem of
 *   the Gateway itself, unless it has none.
 */
export function gatewayProblem({
  controller,
  conditions,
  listeners,
}: GatewayVerdict): Conclusion | undefined {
  const accepted = conditions.filter(({ type }) => type === 'Accepted');
  const refused = listeners.filter(({ served }) => served.status === 'False').length;
  const isUnserved = refused > 0 && refused === listeners.length;
  return [controller, ...accepted].find(problem => {
    const status = settledStatus(problem.status, listeners);
    if (status === 'False') return refused === 0 || !repeatsListeners(problem);
    return status === 'Unknown' && !isUnserved;
  });
}
