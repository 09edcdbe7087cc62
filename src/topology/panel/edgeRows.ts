import type { Translate } from '../../components/words/translate';
import {
  type EdgeEnd,
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  isProblem,
} from '../../graph';
import { edgeKindText, edgeSentence, edgeStatusText } from '../text/edgeText';
import { endText } from '../text/endText';

/** One end of a row's edge. */
export interface RowEnd {
  /** Undefined if the graph does not contain it. */
  readonly node: GraphNode | undefined;
  readonly row: string | undefined;
}

export interface EdgeRow {
  readonly edge: GraphEdge;
  readonly cluster: string;
  readonly ends: Readonly<Record<'from' | 'to', RowEnd>>;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly status: string;
  readonly why: string;
  /** 0 is the worst. */
  readonly rank: number;
}

function rankOf(edge: GraphEdge): number {
  if (isProblem(edge)) return 0;
  if (edge.aside) return 3;
  return edge.status === 'Unknown' ? 1 : 2;
}

/**
 * The edges of a graph as rows of the table.
 *
 * @returns Worst first, then in the order of the graph.
 */
export function edgeRows(index: GraphIndex, t: Translate): EdgeRow[] {
  const endOf = ({ node, row }: EdgeEnd): RowEnd => ({ node: index.node(node), row });
  const rows = index.graph.edges.map(edge => ({
    edge,
    cluster: edge.cluster,
    ends: { from: endOf(edge.from), to: endOf(edge.to) },
    from: endText(index.node(edge.from.node), edge.from.row, t),
    to: endText(index.node(edge.to.node), edge.to.row, t),
    kind: edgeKindText(edge, t),
    status: edgeStatusText(edge, t),
    why: edge.aside ? '' : edgeSentence(edge, t),
    rank: rankOf(edge),
  }));
  return rows.sort((a, b) => a.rank - b.rank);
}
