import type { Pace } from '../pace';
import { rootOf, unite } from './unite';

/** The ends of edges as node numbers. Both lists have the same length. */
export interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Selects the backend edges that connect components. A Gateway should stand beside its routes, but
 * backends that routes of several Gateways share would connect a whole cluster. A backend therefore
 * belongs to the Gateway with the most routes to it.
 *
 * @param count - The number of nodes.
 * @param head - The Gateway of a ListenerSet; for other nodes the node itself.
 * @param attachments - From Gateways and ListenerSets to routes.
 * @param backends - From routes to backends.
 * @returns For each edge of `backends`, whether it comes from the backend's Gateway.
 */
export function* homeEdges(
  count: number,
  head: Int32Array,
  attachments: Ends,
  backends: Ends,
  pace: Pace
): Generator<void, readonly boolean[]> {
  const parents = Int32Array.from({ length: count }, (_, node) => node);
  for (let node = 0; node < count; node += 1) unite(parents, node, head[node]);
  for (const [edge, source] of attachments.from.entries()) {
    unite(parents, source, attachments.to[edge]);
    if (pace.spend(2)) yield;
  }
  const votes = new Map<number, Map<number, number>>();
  for (const [edge, target] of backends.to.entries()) {
    const root = rootOf(parents, backends.from[edge]);
    const known = votes.get(target);
    if (known === undefined) votes.set(target, new Map([[root, 1]]));
    else known.set(root, (known.get(root) ?? 0) + 1);
    if (pace.spend(3)) yield;
  }
  const homes = new Map<number, number>();
  for (const [target, roots] of votes) {
    let home = -1;
    for (const [root, votesOf] of roots) {
      const most = roots.get(home) ?? 0;
      if (votesOf > most || (votesOf === most && root < home)) home = root;
    }
    homes.set(target, home);
    if (pace.spend(2)) yield;
  }
  const found: boolean[] = [];
  for (const [edge, target] of backends.to.entries()) {
    found.push(homes.get(target) === rootOf(parents, backends.from[edge]));
    if (pace.spend(2)) yield;
  }
  return found;
}
