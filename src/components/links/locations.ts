import { Router } from '@kinvolk/headlamp-plugin/lib';
import { KIND_TABLE, type ListPage, type PageKind } from '../../gatewayApi/kinds';


/** A page of the sidebar. */
export type PageName = ListPage | 'overview' | 'findings' | 'topology' | 'attach';

// Headlamp stores routes by their path without the cluster's part, so a page needs one path for
// home and another one for inside clusters.
const HOME_PREFIX = '/gateway-fleet';
const CLUSTER_PREFIX = '/fleet';

/** Path of a page for registerRoute: at home, or (without its cluster part) inside clusters. */
export function pagePath(page: PageName, atHome: boolean): string {
  return `${atHome ? HOME_PREFIX : CLUSTER_PREFIX}/${page}`;
}

/** Path of a kind's details view for registerRoute, without its cluster part. */
export function detailsPath(kind: PageKind): string {
  const { plural, namespaced } = KIND_TABLE[kind];
  return `${CLUSTER_PREFIX}/${plural}${namespaced ? '/:namespace' : ''}/:name`;
}

/**
 * Name of a route for registerRoute. It is prefixed, since Headlamp looks among plugins' routes
 * first, by name, and would send core's links for `gateway` to us.
 */
export function pageRouteName(page: PageName, atHome: boolean): string {
  return `Gateway Fleet ${page}${atHome ? ' (home)' : ''}`;
}

/** Name of the route of a kind's details view. */
export function detailsRouteName(kind: PageKind): string {
  return `Gateway Fleet ${kind}`;
}

/**
 * Puts clusters in the order of a cluster URL: the one whose object is shown first.
 *
 * @param scope - Every cluster of the page.
 * @param first - The cluster of the object; it need not be in the scope.
 * @returns The URL's cluster part, such as `b+a+c`.
 */
export function clusterPart(scope: readonly string[], first?: string): string {
  const others = scope.filter(cluster => cluster !== first);
  return (first === undefined ? others : [first, ...others]).join('+');
}

/**
 * Where a page of the sidebar is, for the scope that the reader is in.
 *
 * @param scope - Clusters to carry along; used inside clusters only.
 * @param atHome - Whether the reader is outside any cluster's URL.
 * @returns A path for Headlamp's router.
 */
export function pageLocation(page: PageName, scope: readonly string[], atHome: boolean): string {
  return Router.createRouteURL(
    pageRouteName(page, atHome),
    atHome ? {} : { cluster: clusterPart(scope) }
  );
}

/**
 * Where an object's details view is. The object's cluster comes first in the URL, since Headlamp
 * edits and deletes in the URL's first cluster.
 *
 * @param target - The object.
 * @param scope - Clusters to carry along.
 * @returns A path for Headlamp's router.
 */
export function detailsLocation(
  target: { kind: PageKind; cluster: string; namespace?: string; name: string },
  scope: readonly string[]
): string {
  return Router.createRouteURL(detailsRouteName(target.kind), {
    cluster: clusterPart(scope, target.cluster),
    ...(target.namespace ? { namespace: target.namespace } : {}),
    name: target.name,
  });
}
