import { hasFields } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { textIn } from './draftPath';
import type { DraftRoute } from './routeEdits';
import { wantedRouteOf } from './wantedRouteOf';

// A new route is younger than all others, so those have precedence.
const YOUNGEST = '9999-12-31T23:59:59Z';

/**
 * The route as the analysis takes it.
 *
 * @param base - The route as it is in the cluster, for an edit.
 * @returns Undefined until its namespace has a valid name. A route without a name is tried too.
 */
export function triedRoute(
  route: DraftRoute,
  base: DraftRoute | undefined
): KubernetesObject | undefined {
  if (wantedRouteOf(route) === undefined) return undefined;
  const { metadata: known } = base ?? { metadata: { creationTimestamp: YOUNGEST } };
  const metadata = {
    ...(hasFields(known) ? known : {}),
    ...(hasFields(route.metadata) ? route.metadata : {}),
    name: textIn(route, ['metadata', 'name']) || '(new)',
    namespace: textIn(route, ['metadata', 'namespace']),
  };
  const apiVersion = textIn(route, ['apiVersion']);
  const kind = textIn(route, ['kind']);
  return {
    ...route,
    ...(base === undefined ? {} : { status: base.status }),
    apiVersion,
    kind,
    metadata,
  } as KubernetesObject;
}
