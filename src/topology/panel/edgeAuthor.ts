import type { Finding } from '../../analysis';
import type { GraphEdge, GraphIndex, ObjectNode } from '../../graph';

/**
 * Whether the lower end of an edge refers to the upper one. A backend edge is the opposite: the
 * route names the backend.
 */
export function refersUp({ kind }: GraphEdge): boolean {
  return kind === 'attachment' || kind === 'set';
}

/**
 * The object whose field creates an edge. Findings about the edge belong to this object.
 *
 * @returns Undefined if the picture does not contain it.
 */
export function edgeAuthor(edge: GraphEdge, index: GraphIndex): ObjectNode | undefined {
  const author = index.node(refersUp(edge) ? edge.to.node : edge.from.node);
  return author?.kind === 'object' ? author : undefined;
}

/** Whether a finding of an edge's author can be about the edge. */
export function concernsEdge({ path }: Finding, { parent, reference }: GraphEdge): boolean {
  const field = parent === undefined ? reference?.field : `.spec.parentRefs[${parent.index}]`;
  return field === undefined || path === '' || path.startsWith(field);
}
