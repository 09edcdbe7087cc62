import { isRouteKind } from '../../gatewayApi/kinds';
import type { Route } from '../../gatewayApi/types';
import type { RouteFacts } from '../checks/facts';
import type { RouteVerdict } from '../model';
import { indexed } from '../objects/indexed';
import type { Reader } from '../objects/reader';
import type { ObjectRef } from '../refs';
import { parentVerdict } from './parentVerdict';
import { resolveReferences } from './references';
import type { GatewayVerdicts } from './resolveParent';
import { hostnamesOf } from './routeHostnames';

/**
 * Works out what becomes of a route: whether each parent accepts it, and whether what it refers to
 * can be used (RouteParentStatus). Its own status has no part in it.
 *
 * @param route - As it stands.
 * @param ref - Its ref.
 * @param reader - Where everything else is.
 * @param verdicts - Where the verdicts of Gateways are.
 * @returns The verdict. A parentRef that is no object is left out, and keeps its place in paths.
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
  const { resolvedRefs, references, grants } = resolveReferences(route, ref, reader);
  const raw = (route.spec as { parentRefs?: readonly unknown[] | null } | null | undefined)
    ?.parentRefs;
  return {
    route: ref,
    parents: indexed(raw).map(([index, parent]) =>
      parentVerdict(parent as object, index, facts, reader, verdicts)
    ),
    resolvedRefs,
    references,
    grants,
  };
}
