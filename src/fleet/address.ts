import { matchPath } from 'react-router-dom';

/**
 * Finds the clusters that a page is opened for.
 *
 * @param address - The browser's address; the desktop app keeps the page in the hash.
 * @param path - The page's path without its cluster part, as it is registered.
 * @returns The clusters of the address; none where it is another page's.
 */
export function clustersOfAddress(
  { pathname, hash }: { readonly pathname: string; readonly hash: string },
  path: string
): string[] {
  const [shown] = (hash.startsWith('#/') ? hash.slice(1) : pathname).split('?');
  // Headlamp may be served below a path of its own.
  const start = shown.indexOf('/c/');
  const match = matchPath<{ cluster: string }>(shown.slice(Math.max(0, start)), {
    path: `/c/:cluster${path}`,
    exact: true,
  });
  // How a name with an escape in it reads is Headlamp's affair.
  if (match === null || match.params.cluster.includes('%')) return [];
  return [...new Set(match.params.cluster.split('+'))];
}
