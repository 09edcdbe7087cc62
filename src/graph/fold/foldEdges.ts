import { edgeId } from '../ids';
import type { GraphEdge } from '../model';

const NO_VERDICTS = { parent: undefined, listener: undefined, reference: undefined };

// Lines that look different stay apart.
function edgeMark({ kind, status, reason, idle }: GraphEdge): string {
  const parts = [kind, status === 'True' ? '' : `${status} ${reason}`, idle ? 'idle' : ''];
  return parts.filter(part => part !== '').join(' ');
}

/**
 * Combines the edges of folded nodes.
 *
 * @param folded - The id of the fold of each folded node.
 * @returns One edge for all between the same ends with the same status and reason. It keeps the
 *   verdicts of its first edge, unless its status is `True`.
 */
export function foldEdges(
  edges: readonly GraphEdge[],
  folded: ReadonlyMap<string, string>
): GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  const counts = new Map<string, number>();
  edges.forEach(edge => {
    const from = folded.get(edge.from.node);
    const to = folded.get(edge.to.node);
    if (from === undefined && to === undefined) {
      merged.set(edge.id, edge);
      return;
    }
    // For folded routes an `aside` edge is not relevant, and it would cover the edges that attach
    // them.
    if (edge.aside) return;
    const ends = {
      from: from === undefined ? edge.from : { node: from, row: undefined },
      to: to === undefined ? edge.to : { node: to, row: undefined },
    };
    const id = edgeId(ends.from, ends.to, edgeMark(edge));
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (count > 0) return;
    const common = { ...edge, ...ends, id, hostnames: null, share: undefined };
    merged.set(id, edge.status === 'True' ? { ...common, ...NO_VERDICTS } : common);
  });
  return [...merged.values()].map(edge => {
    const count = counts.get(edge.id);
    return count === undefined ? edge : { ...edge, count };
  });
}
