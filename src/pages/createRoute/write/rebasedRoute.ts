import { patchedObject } from '../../../analysis';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { DraftRoute } from '../draft/routeEdits';
import { writtenPart } from '../draft/startedRoute';
import { patchOf } from './patchOf';

/**
 * The user's changes of a route, made again on what somebody else wrote since.
 *
 * @param base - The route that the user started from.
 * @param mine - The route of the user.
 * @param theirs - The route as it is now.
 * @returns `mine` if a place that the user changed does not exist any more. Where both changed the same
 *   field, the user's value stays.
 */
export function rebasedRoute(base: DraftRoute, mine: DraftRoute, theirs: DraftRoute): DraftRoute {
  const patch = patchOf(writtenPart(base), mine);
  const patched = patchedObject(writtenPart(theirs) as unknown as KubernetesObject, patch);
  return 'object' in patched ? { ...patched.object } : mine;
}
