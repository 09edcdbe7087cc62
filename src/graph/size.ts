import type { Box, Point } from './layout/model';
import type { GraphNode, GraphRow, NodeRole } from './model';

/** Height of the header of a node. */
export const HEADER_HEIGHT = 48;
/** Height of each row below the header. */
export const ROW_HEIGHT = 24;
/** Space below the last row. */
export const FOOT_HEIGHT = 4;

/** Width of a node in each column. */
export const NODE_WIDTH: Readonly<Record<NodeRole, number>> = {
  class: 142,
  gateway: 276,
  listenerSet: 252,
  route: 248,
  backend: 204,
};

// A node with more rows than fit on a screen could not be read together with its neighbors.
const MOST_ROWS = 12;

/** The rows of a node that are drawn. */
export interface ShownRows {
  readonly rows: readonly GraphRow[];
  /** The number of hidden rows, which one row represents. */
  readonly hidden: number;
}

function isQuiet(row: GraphRow): boolean {
  return row.kind === 'rule' || (row.presence === 'there' && row.level !== 'problem');
}

/** The rows to draw: all, or if there are too many, the first ones and every row with a problem. */
export function shownRows({ rows }: GraphNode): ShownRows {
  if (rows.length <= MOST_ROWS) return { rows, hidden: 0 };
  const shown = (rows as readonly GraphRow[]).filter(
    (row, index) => index < MOST_ROWS - 1 || !isQuiet(row)
  );
  return { rows: shown, hidden: rows.length - shown.length };
}

/** The size of a node in CSS pixels at zoom 1. */
export function sizeOf(node: GraphNode): { readonly width: number; readonly height: number } {
  const { rows, hidden } = shownRows(node);
  const count = rows.length + (hidden > 0 ? 1 : 0);
  return {
    width: NODE_WIDTH[node.role],
    height: HEADER_HEIGHT + (count === 0 ? 0 : count * ROW_HEIGHT + FOOT_HEIGHT),
  };
}

/**
 * The point where an edge meets a node.
 *
 * @param row - Id of the row of the edge; undefined for the whole node.
 * @returns The middle of the side of the row or the header. A hidden row has the point of the row
 *   that represents the hidden ones.
 */
export function anchorOf(
  node: GraphNode,
  box: Box,
  row: string | undefined,
  side: 'left' | 'right'
): Point {
  const x = side === 'left' ? box.x : box.x + box.width;
  if (row === undefined || node.rows.length === 0) return { x, y: box.y + HEADER_HEIGHT / 2 };
  const { rows } = shownRows(node);
  const place = rows.findIndex(({ id }) => id === row);
  const index = place < 0 ? rows.length : place;
  return { x, y: box.y + HEADER_HEIGHT + (index + 0.5) * ROW_HEIGHT };
}
