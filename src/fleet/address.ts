import { matchPath } from 'react-router-dom';

type Address = Pick<Location, 'pathname' | 'hash'>;

// The part of an address from the clusters on. Headlamp may be served below a base path.
function clusterPath({ pathname, hash }: Address): string {
  const [shown] = (hash.startsWith('#/') ? hash.slice(1) : pathname).split('?');
  return shown.slice(Math.max(0, shown.indexOf('/c/')));
}

/**
 * Counts the clusters that Headlamp itself connects to.
 *
 * @param address - The browser's location; the desktop app keeps the page in the hash.
 * @returns The number of clusters in the URL; 0 at home.
 */
export function countAddressed(address: Address): number {
  const match = matchPath<{ cluster: string }>(clusterPath(address), { path: '/c/:cluster' });
  return match === null ? 0 : match.params.cluster.split('+').length;
}

/**
 * Finds the clusters in the URL of a page.
 *
 * @param address - The browser's location; the desktop app keeps the page in the hash.
 * @param path - The registered path of the page, without its cluster part.
 * @returns The clusters in the URL; none if it is the URL of another page.
 */
export function clustersOfAddress(address: Address, path: string): string[] {
  const match = matchPath<{ cluster: string }>(clusterPath(address), {
    path: `/c/:cluster${path}`,
    exact: true,
  });
  // Only Headlamp knows how it decodes an escaped cluster name.
  if (match === null || match.params.cluster.includes('%')) return [];
  return [...new Set(match.params.cluster.split('+'))];
}
