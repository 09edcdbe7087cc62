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

/** What is computed about a Gateway or ListenerSet, with the listeners that count for it. */
export type OwnVerdict = Pick<GatewayVerdict, 'controller' | 'conditions' | 'listeners'>;

/**
 * Finds what is wrong, or not known, with a Gateway or ListenerSet itself.
 *
 * @returns Undefined if only its listeners can have a problem. That they are not valid is no problem of
 *   the Gateway itself, unless it has none.
 */
export function gatewayProblem({
  controller,
  conditions,
  listeners,
}: OwnVerdict): Conclusion | undefined {
  const accepted = conditions.filter(({ type }) => type === 'Accepted');
  const refused = listeners.filter(({ served }) => served.status === 'False').length;
  const isUnserved = refused > 0 && refused === listeners.length;
  return [controller, ...accepted].find(problem => {
    const status = settledStatus(problem.status, listeners);
    if (status === 'False') return refused === 0 || !repeatsListeners(problem);
    return status === 'Unknown' && !isUnserved;
  });
}

/**
 * Tells whether a listener has protocol HTTPS without `tls`, and no report says that it is served all the
 * same.
 */
export function isWithoutTls({ lacksTls, served }: Listener): boolean {
  return lacksTls && served.status !== 'True';
}
