import { type RouteParent, routeParents } from '../../components/basics/routeParents';
import type { RowWithLevel } from '../../components/table/attachmentColumn';
import { fleetRow, worstCondition } from '../../components/table/fleetRow';
import type { FleetItem } from '../../fleet';
import { list, text } from '../../gatewayApi/read';
import { type BackendReference, backendReference } from '../../gatewayApi/references';
import type { Route, RouteKind } from '../../gatewayApi/types';

/** A route as the list shows it. */
export interface RouteRow extends RowWithLevel {
  readonly hostnames: readonly string[];
  readonly parents: readonly RouteParent[];
  /** Each backend once, however many rules send requests to it. */
  readonly backends: readonly BackendReference[];
}

function hostnames(route: Route): string[] {
  const { spec } = route;
  // TCPRoutes and UDPRoutes have no hostnames.
  if (typeof spec !== 'object' || spec === null || !('hostnames' in spec)) return [];
  return list(spec.hostnames).map(text);
}

/**
 * A backend in a few words, such as `payments/api:8080`.
 *
 * @param backend - The backendRef with its defaults.
 * @param namespace - The route's namespace, which goes without saying.
 */
export function backendText(backend: BackendReference, namespace: string | undefined): string {
  const { kind, name, port } = backend;
  const prefix = kind === 'Service' ? '' : `${kind} `;
  const from = backend.namespace === namespace ? '' : `${backend.namespace}/`;
  return `${prefix}${from}${name}${port === undefined ? '' : `:${port}`}`;
}

/**
 * Reads the backends of all rules of a route.
 *
 * @param route - The route as it arrived.
 * @returns Each group, kind, namespace, name and port once, in the order of the rules.
 */
export function routeBackends(route: Route): BackendReference[] {
  const { namespace } = route.metadata;
  const backends = new Map<string, BackendReference>();
  for (const rule of list(route.spec?.rules)) {
    for (const raw of list(rule.backendRefs)) {
      const backend = backendReference(raw, namespace);
      const key = `${backend.group}/${backendText(backend, namespace)}`;
      if (!backends.has(key)) backends.set(key, backend);
    }
  }
  return [...backends.values()];
}

/**
 * Makes a route's row.
 *
 * @param item - A route of the fleet.
 */
export function routeRow(item: FleetItem<RouteKind>): RouteRow {
  const parents = routeParents(item.object);
  return {
    ...fleetRow(item),
    hostnames: hostnames(item.object),
    parents,
    backends: routeBackends(item.object),
    health: worstCondition(parents.flatMap(parent => parent.accepted)),
  };
}
