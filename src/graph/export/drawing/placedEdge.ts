import { edgePath, elbowPath } from '../../edgePath';
import type { Box, Layout, Point } from '../../layout/model';
import type { GraphEdge, GraphNode } from '../../model';
import { anchorOf } from '../../size';

// Left of the way down from a Gateway to its ListenerSets.
const ELBOW_CAPTION = 12;

/** An edge, and where it is drawn. */
export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** `d` of its path. */
  readonly path: string;
  /** What stands beside it ends here. */
  readonly end: Point;
  /** The space that it has; undefined for all that it needs. */
  readonly room: number | undefined;
  /** Holds all of the path. */
  readonly box: Box;
}

/**
 * Finds where an edge is drawn.
 *
 * @param edge - The edge.
 * @param nodes - By their ids.
 * @param layout - Where they are.
 * @returns The place; undefined where one of its ends is not drawn.
 */
export function placeEdge(
  edge: GraphEdge,
  nodes: ReadonlyMap<string, GraphNode>,
  layout: Layout
): PlacedEdge | undefined {
  const [from, to] = [nodes.get(edge.from.node), nodes.get(edge.to.node)];
  const [fromBox, toBox] = [layout.boxes.get(edge.from.node), layout.boxes.get(edge.to.node)];
  if (from === undefined || to === undefined) return undefined;
  if (fromBox === undefined || toBox === undefined) return undefined;
  const end = anchorOf(to, toBox, edge.to.row, 'left');
  const isElbow = edge.kind === 'set';
  const start = isElbow ? fromBox : anchorOf(from, fromBox, edge.from.row, 'right');
  const box = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  };
  if (!isElbow) return { edge, path: edgePath(start, end), end, room: end.x - start.x, box };
  const path = elbowPath(fromBox, toBox);
  return { edge, path, end: { x: fromBox.x + ELBOW_CAPTION, y: end.y }, room: undefined, box };
}
