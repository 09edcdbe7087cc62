import { edgeStyle, type GraphEdge } from '../../../graph';

/** The fields of an edge that determine its style. */
export type LineSample = Pick<GraphEdge, 'kind' | 'status' | 'aside' | 'idle' | 'share'>;

export function lineClass(edge: LineSample): string {
  const { tone } = edgeStyle(edge);
  return edge.kind === 'attachment' && tone === 'plain'
    ? `gf-edge ${tone} attachment`
    : `gf-edge ${tone}`;
}

/** Sorts edges so that problems and highlighted edges are drawn last, above the others. */
export function drawingOrder<Placed extends { readonly edge: GraphEdge }>(
  edges: readonly Placed[],
  lit: ReadonlySet<string> | undefined
): Placed[] {
  const rank = ({ edge }: Placed) =>
    (lit?.has(edge.id) ? 4 : 0) + (edge.status === 'False' && !edge.aside ? 2 : 0);
  return [...edges].sort((a, b) => rank(a) - rank(b));
}
