import { pageLocation } from '../../../components/links/locations';
import type { Scope } from '../../../fleet';
import { isRouteKind, KIND_TABLE, type ListPage, type PageKind } from '../../../gatewayApi/kinds';

type OfScope = Pick<Scope, 'clusters' | 'atHome'>;

function clusterList(
  page: ListPage,
  cluster: string,
  { clusters, atHome }: OfScope,
  parameters: Readonly<Record<string, string>>
): string {
  const query = new URLSearchParams(parameters);
  // The table's own search matches the cluster column.
  if (clusters.length > 1) query.set('filter', cluster);
  return `${pageLocation(page, clusters, atHome)}?${query}`;
}

/** The list of the objects of a kind in a cluster. */
export function objectsOfKind(kind: PageKind, cluster: string, scope: OfScope): string {
  return clusterList(KIND_TABLE[kind].page, cluster, scope, isRouteKind(kind) ? { kind } : {});
}

/** The list of the routes of a cluster that get no traffic. */
export function unservedRoutes(cluster: string, scope: OfScope): string {
  return clusterList('routes', cluster, scope, { health: 'refused unserved nowhere' });
}
