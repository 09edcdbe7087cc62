import type { GraphEdge } from '../../model';

/**
 * Finds the Gateway that each ListenerSet stands below.
 *
 * @param edges - Of a graph.
 * @returns Ids of Gateways by those of their ListenerSets; where several Gateways claim one, the
 *   first by its id.
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
