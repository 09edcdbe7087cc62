import { edgeStyle, type GraphEdge } from '../../../graph';

/** What of an edge decides how its line looks. */
export type LineSample = Pick<GraphEdge, 'kind' | 'status' | 'aside' | 'idle' | 'share'>;

/** The classes of an edge's line. */
export function lineClass(edge: LineSample): string {
  const { tone } = edgeStyle(edge);
  return edge.kind === 'attachment' && tone === 'plain'
    ? `gf-edge ${tone} attachment`
    : `gf-edge ${tone}`;
}

/** Edges in the order in which they are drawn: problems, and then what is lit, hide the others. */
export function drawingOrder<Placed extends { readonly edge: GraphEdge }>(
  edges: readonly Placed[],
  lit: ReadonlySet<string> | undefined
): Placed[] {
  const rank = ({ edge }: Placed) =>
    (lit?.has(edge.id) ? 4 : 0) + (edge.status === 'False' && !edge.aside ? 2 : 0);
  return [...edges].sort((a, b) => rank(a) - rank(b));
}
