import { edgeId } from '../ids';
import type { GraphEdge } from '../model';

type Given = Pick<GraphEdge, 'cluster' | 'kind' | 'from' | 'to' | 'status'> &
  Partial<Omit<GraphEdge, 'id'>> & {
    /** Tells it from others between the same two. */
    readonly mark?: string;
  };

/**
 * Completes an edge with what most edges have nothing of.
 *
 * @param given - What it has.
 * @returns The edge; a reason only where its status is not `True`.
 */
export function edge({ mark, reason = '', status, ...given }: Given): GraphEdge {
  return {
    aside: false,
    idle: false,
    hostnames: null,
    share: undefined,
    count: 1,
    parent: undefined,
    listener: undefined,
    reference: undefined,
    ...given,
    id: edgeId(given.from, given.to, mark),
    status,
    reason: status === 'True' ? '' : reason,
  };
}
