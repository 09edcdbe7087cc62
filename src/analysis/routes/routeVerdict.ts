import { isRouteKind } from '../../gatewayApi/kinds';
import type { Route } from '../../gatewayApi/types';
import type { RouteFacts } from '../checks/facts';
import type { RouteVerdict } from '../model';
import { indexed } from '../objects/indexed';
import type { Reader } from '../objects/reader';
import type { ObjectRef } from '../refs';
import type { KindConflict } from './kindConflicts';
import { parentVerdict, withConflicts } from './parentVerdict';
import { resolveReferences } from './references';
import type { GatewayVerdicts } from './resolveParent';
import { hostnamesOf } from './routeHostnames';
import { servedByAll } from './routeServed';

/**
 * Computes whether each parent accepts a route and whether its references resolve
 * (RouteParentStatus). The status of the route is not considered.
 *
 * @param route - The raw route.
 * @param ref - The ref of the route.
 * @param reader - Reads all other objects.
 * @param verdicts - Provides the verdicts of Gateways.
 * @returns The verdict. A parentRef that is not an object is skipped, and the other parentRefs keep
 *   their index in paths.
 */
export function routeVerdict(
  route: Route,
  ref: ObjectRef,
  reader: Reader,
  verdicts: GatewayVerdicts
): RouteVerdict {
  const kind = isRouteKind(ref.kind) ? ref.kind : 'HTTPRoute';
  const facts: RouteFacts = {
    kind,
    namespace: ref.namespace ?? '',
    hostnames: hostnamesOf(kind, route),
  };
  const resolved = resolveReferences(route, ref, reader);
  const raw = (route.spec as { parentRefs?: readonly unknown[] | null } | null | undefined)
    ?.parentRefs;
  const parents = indexed(raw).map(([index, parent]) =>
    parentVerdict(parent as object, index, facts, reader, verdicts)
  );
  return {
    route: ref,
    parents,
    served: servedByAll(parents),
    ...resolved,
  };
}

/**
 * Applies conflicts with routes of another kind to the verdict of a route.
 *
 * @param verdict - From `routeVerdict`.
 * @param conflicts - By the key of the listener where the route has no precedence.
 */
export function contestedVerdict(
  verdict: RouteVerdict,
  conflicts: ReadonlyMap<string, KindConflict>
): RouteVerdict {
  if (conflicts.size === 0) return verdict;
  const parents = verdict.parents.map(parent => withConflicts(parent, conflicts));
  return { ...verdict, parents, served: servedByAll(parents) };
}
