import type { Finding } from '../../analysis';
import type { GraphEdge, GraphIndex, ObjectNode } from '../../graph';

/** Whether the lower end of an edge refers to the upper one, unlike a route that names a backend. */
export function refersUp({ kind }: GraphEdge): boolean {
  return kind === 'attachment' || kind === 'set';
}

/**
 * The object whose field makes an edge: what analysis found about the edge belongs to that object.
 *
 * @returns Undefined if it is not in the picture.
 */
export function edgeAuthor(edge: GraphEdge, index: GraphIndex): ObjectNode | undefined {
  const author = index.node(refersUp(edge) ? edge.to.node : edge.from.node);
  return author?.kind === 'object' ? author : undefined;
}

/** Whether a finding of an edge's author may be about the edge. */
export function concernsEdge({ path }: Finding, { parent, reference }: GraphEdge): boolean {
  const field = parent === undefined ? reference?.field : `.spec.parentRefs[${parent.index}]`;
  return field === undefined || path === '' || path.startsWith(field);
}
