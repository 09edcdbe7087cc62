import type { Box, Layout, Point } from '../layout/model';
import type { GraphEdge, GraphNode } from '../model';
import { anchorOf } from '../size';
import { edgePath, elbowPath } from './edgePath';

/** An edge and its place in the picture. */
export class PlacedEdge {
  /** Contains the whole path. */
  readonly box: Box;

  constructor(
    readonly edge: GraphEdge,
    readonly start: Point,
    /** The captions of the edge are here. */
    readonly end: Point,
    /** For an edge from a Gateway to a ListenerSet: their boxes. */
    readonly elbow: { readonly gateway: Box; readonly set: Box } | undefined
  ) {
    this.box = {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - start.x),
      height: Math.abs(end.y - start.y),
    };
  }

  /** `d` of an SVG path. Computed on demand, because most edges are out of view. */
  get path(): string {
    const { start, end, elbow } = this;
    return elbow === undefined ? edgePath(start, end) : elbowPath(elbow.gateway, elbow.set);
  }
}

/**
 * The place of an edge.
 *
 * @param nodes - The node of an id.
 * @returns Undefined where one of its ends is not drawn.
 */
export function placeEdge(
  edge: GraphEdge,
  nodes: (id: string) => GraphNode | undefined,
  { boxes }: Pick<Layout, 'boxes'>
): PlacedEdge | undefined {
  const [from, to] = [nodes(edge.from.node), nodes(edge.to.node)];
  const [fromBox, toBox] = [boxes.get(edge.from.node), boxes.get(edge.to.node)];
  if (from === undefined || to === undefined) return undefined;
  if (fromBox === undefined || toBox === undefined) return undefined;
  const end = anchorOf(to, toBox, edge.to.row, 'left');
  return edge.kind === 'set'
    ? new PlacedEdge(edge, fromBox, end, { gateway: fromBox, set: toBox })
    : new PlacedEdge(edge, anchorOf(from, fromBox, edge.from.row, 'right'), end, undefined);
}
