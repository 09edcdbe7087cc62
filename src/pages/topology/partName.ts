import type { TopologyQuery } from './useTopologyUrl';

/**
 * Names the shown part of the fleet. The picture is laid out afresh when the name changes.
 *
 * @param namespaces - An empty list means all.
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
