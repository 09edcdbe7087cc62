import type { GraphEdge } from '../../model';

/**
 * Finds the Gateway of each ListenerSet.
 *
 * @returns Gateway ids by ListenerSet id. If several Gateways claim a ListenerSet, the first id
 *   wins.
 */
export function headsOf(edges: readonly GraphEdge[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const { kind, from, to } of edges) {
    if (kind !== 'set') continue;
    const known = heads.get(to.node);
    if (known === undefined || from.node < known) heads.set(to.node, from.node);
  }
  return heads;
}
