import type { RouteVerdict } from '../src/analysis';

/** The state of a route in the summary. */
export type RouteState = 'attached' | 'partly' | 'refused' | 'unknown';

export const ROUTE_STATES: readonly RouteState[] = ['attached', 'partly', 'refused', 'unknown'];

/**
 * Combines the parentRefs of a route: `attached` where every parent accepts the route, `partly` where
 * one accepts and another refuses it, `unknown` where a verdict is missing. A route without
 * parentRefs is `refused`.
 */
export function routeState({ parents }: RouteVerdict): RouteState {
  const statuses = new Set(parents.map(({ accepted }) => accepted.status));
  if (statuses.has('True') && statuses.has('False')) return 'partly';
  if (statuses.has('Unknown')) return 'unknown';
  return statuses.has('True') ? 'attached' : 'refused';
}
