import type { WantedRoute } from '../../../analysis';
import { isNamespaceName } from '../../../components/routeFields/routeNames';
import { text } from '../../../gatewayApi/read';
import { itemsIn, textIn } from './draftPath';
import { type DraftRoute, HOSTNAMES_PATH, isFormKind } from './routeEdits';

/** What decides which listeners take a route. Undefined until its namespace has a valid name. */
export function wantedRouteOf(route: DraftRoute): WantedRoute | undefined {
  const { kind } = route;
  const namespace = textIn(route, ['metadata', 'namespace']);
  if (!isFormKind(kind) || !isNamespaceName(namespace)) return undefined;
  return { kind, namespace, hostnames: itemsIn(route, HOSTNAMES_PATH).map(text).filter(Boolean) };
}
