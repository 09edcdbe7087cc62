import { edgeId } from '../ids';
import type { GraphEdge } from '../model';

type Given = Pick<GraphEdge, 'cluster' | 'kind' | 'from' | 'to' | 'status'> &
  Partial<Omit<GraphEdge, 'id'>> & {
    /** Distinguishes edges with the same ends. */
    readonly mark?: string;
  };

/** Makes an edge with defaults. An edge with the status `True` has no reason. */
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
