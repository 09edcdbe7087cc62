import type { TopologyQuery } from './useTopologyUrl';

/**
 * Names the part of the fleet that is shown: another part is laid out afresh.
 *
 * @param scope - The clusters of the page.
 * @param namespaces - Those that are shown; none means all.
 */
export function partName(
  scope: readonly string[],
  namespaces: ReadonlySet<string>,
  { clusters, gateway, hostname, hostnameOnly, problemsOnly }: TopologyQuery
): string {
  return [
    scope.join('+'),
    clusters.join(' '),
    [...namespaces].join(' '),
    gateway,
    problemsOnly ? 'problems' : '',
    hostnameOnly ? hostname : '',
  ].join('|');
}
