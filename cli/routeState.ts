import type { RouteVerdict } from '../src/analysis';

/** What becomes of a route, in a word. */
export type RouteState = 'attached' | 'partly' | 'refused' | 'unknown';

export const ROUTE_STATES: readonly RouteState[] = ['attached', 'partly', 'refused', 'unknown'];

/**
 * Sums up the parentRefs of a route.
 *
 * @param verdict - Of the route.
 * @returns `attached` where every parent accepts it, `partly` where some do and some do not;
 *   `unknown` where that is not known; a route without parents is refused.
 */
export function routeState({ parents }: RouteVerdict): RouteState {
  const statuses = new Set(parents.map(({ accepted }) => accepted.status));
  if (statuses.has('True') && statuses.has('False')) return 'partly';
  if (statuses.has('Unknown')) return 'unknown';
  return statuses.has('True') ? 'attached' : 'refused';
}
