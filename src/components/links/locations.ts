import { Router } from '@kinvolk/headlamp-plugin/lib';
import { KIND_TABLE, type ListPage, type PageKind } from '../../gatewayApi/kinds';

/** A page of the sidebar. */
export type SidebarPage = ListPage | 'overview' | 'findings' | 'topology' | 'trace' | 'attach';

/** A page that needs no object: those of the sidebar, and the one that makes a route. */
export type PageName = SidebarPage | 'createroute';

// Headlamp stores routes by their path without the cluster prefix, so a page needs one path for
// home and one for inside clusters.
const HOME_PREFIX = '/gateway-fleet';
const CLUSTER_PREFIX = '/fleet';

/**
 * The path of a page for registerRoute: at home, or inside clusters (without its cluster prefix).
 */
export function pagePath(page: PageName, atHome: boolean): string {
  return `${atHome ? HOME_PREFIX : CLUSTER_PREFIX}/${page}`;
}

/** The path of a kind's details view for registerRoute, without its cluster prefix. */
export function detailsPath(kind: PageKind): string {
  const { plural, namespaced } = KIND_TABLE[kind];
  return `${CLUSTER_PREFIX}/${plural}${namespaced ? '/:namespace' : ''}/:name`;
}

/**
 * The name of a route for registerRoute. The prefix is required: Headlamp searches plugins' routes
 * by name first, so the name `gateway` would capture Headlamp's own links.
 */
export function pageRouteName(page: PageName, atHome: boolean): string {
  return `Gateway Fleet ${page}${atHome ? ' (home)' : ''}`;
}

export function detailsRouteName(kind: PageKind): string {
  return `Gateway Fleet ${kind}`;
}

/**
 * Orders clusters for a cluster URL: the cluster of the shown object comes first.
 *
 * @param scope - All clusters of the page.
 * @param first - The cluster of the object; it can be outside the scope.
 * @returns The cluster prefix of the URL, such as `b+a+c`.
 */
export function clusterPart(scope: readonly string[], first?: string): string {
  const others = scope.filter(cluster => cluster !== first);
  return (first === undefined ? others : [first, ...others]).join('+');
}

/**
 * The location of a page within the reader's scope.
 *
 * @param scope - The clusters to keep in the URL; used only inside clusters.
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
 * The location of an object's details view. The object's cluster comes first in the URL, because
 * Headlamp edits and deletes in the first cluster.
 *
 * @param scope - The clusters to keep in the URL.
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
