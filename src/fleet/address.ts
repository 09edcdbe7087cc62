import { matchPath } from 'react-router-dom';

/**
 * Finds the clusters in the URL of a page.
 *
 * @param address - The browser's location; the desktop app keeps the page in the hash.
 * @param path - The registered path of the page, without its cluster part.
 * @returns The clusters in the URL; none if it is the URL of another page.
 */
export function clustersOfAddress(
  { pathname, hash }: { readonly pathname: string; readonly hash: string },
  path: string
): string[] {
  const [shown] = (hash.startsWith('#/') ? hash.slice(1) : pathname).split('?');
  // Headlamp may be served below a base path.
  const start = shown.indexOf('/c/');
  const match = matchPath<{ cluster: string }>(shown.slice(Math.max(0, start)), {
    path: `/c/:cluster${path}`,
    exact: true,
  });
  // Only Headlamp knows how it decodes an escaped cluster name.
  if (match === null || match.params.cluster.includes('%')) return [];
  return [...new Set(match.params.cluster.split('+'))];
}
