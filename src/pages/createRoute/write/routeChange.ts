import { isNamespaceName, isRouteName } from '../../../components/routeFields/routeNames';
import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { ChangeTarget, WantedChange } from '../../../kube/writes/changeRequest';
import { textIn } from '../draft/draftPath';
import { type DraftRoute, isFormKind } from '../draft/routeEdits';
import { writtenPart } from '../draft/startedRoute';
import { patchOf } from './patchOf';

/** Why a route cannot be written. */
export type ChangeObstacle = 'kind' | 'name' | 'namespace' | 'identity' | 'same';

/** The object that a route is, or will be. */
export function targetOf(route: DraftRoute): ChangeTarget {
  return {
    group: GATEWAY_API_GROUP,
    kind: textIn(route, ['kind']),
    namespace: textIn(route, ['metadata', 'namespace']),
    name: textIn(route, ['metadata', 'name']),
  };
}

function identityOf(route: DraftRoute): string {
  return JSON.stringify([targetOf(route), textIn(route, ['apiVersion'])]);
}

/**
 * The change that writes a route.
 *
 * @param base - The route as it is in the cluster, for an edit.
 * @returns A new object without a base, else the smallest patch. Or what is missing.
 */
export function routeChange(
  route: DraftRoute,
  base: DraftRoute | undefined
): { readonly change: WantedChange } | { readonly obstacle: ChangeObstacle } {
  const target = targetOf(route);
  const group = textIn(route, ['apiVersion']).split('/')[0];
  if (!isFormKind(target.kind) || group !== GATEWAY_API_GROUP) return { obstacle: 'kind' };
  if (!isNamespaceName(target.namespace ?? '')) return { obstacle: 'namespace' };
  if (!isRouteName(target.name)) return { obstacle: 'name' };
  if (base === undefined) return { change: { target, create: writtenPart(route) } };
  if (identityOf(route) !== identityOf(base)) return { obstacle: 'identity' };
  const patch = patchOf(writtenPart(base), writtenPart(route));
  return patch.length === 0 ? { obstacle: 'same' } : { change: { target, patch } };
}
