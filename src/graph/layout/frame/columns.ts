import type { GraphNode, NodeRole } from '../../model';
import { NODE_WIDTH, sizeOf } from '../../size';
import type { Box, ColumnBox } from '../model';
import { COLUMN_GAP, LEAST_PICTURE_WIDTH, PICTURE_MARGIN, ROUTE_GAP } from './spacing';

export type ColumnRole = ColumnBox['role'];

/** The columns, from left to right. */
export const COLUMN_ROLES: readonly ColumnRole[] = ['class', 'gateway', 'route', 'backend'];

/** The column of a role. */
export function columnOf(role: NodeRole): ColumnRole {
  return role === 'listenerSet' ? 'gateway' : role;
}

/**
 * Places columns beside each other.
 *
 * @param roles - The columns in use; other columns take no space.
 * @returns From left to right.
 */
export function columnBoxes(roles: ReadonlySet<ColumnRole>): readonly ColumnBox[] {
  const columns: ColumnBox[] = [];
  let x = PICTURE_MARGIN;
  for (const role of COLUMN_ROLES) {
    if (!roles.has(role)) continue;
    const before = columns.at(-1);
    if (before !== undefined) {
      const gap = before.role === 'gateway' && role === 'route' ? ROUTE_GAP : COLUMN_GAP;
      x = before.x + before.width + gap;
    }
    columns.push({ role, x, width: NODE_WIDTH[role] });
  }
  return columns;
}

export function pictureWidth(columns: readonly ColumnBox[]): number {
  const last = columns.at(-1);
  return last === undefined ? LEAST_PICTURE_WIDTH : Math.max(LEAST_PICTURE_WIDTH, last.x + last.width + PICTURE_MARGIN);
}

/**
 * The box of a node.
 *
 * @param columns - Must contain the node's column.
 * @param y - The top of the node.
 * @returns The box is at the right of its column, so a ListenerSet, which is narrower, is indented.
 */
export function boxIn(node: GraphNode, columns: readonly ColumnBox[], y: number): Box {
  const role = columnOf(node.role);
  const column = columns.find(item => item.role === role);
  const { width, height } = sizeOf(node);
  const right = column === undefined ? PICTURE_MARGIN + width : column.x + column.width;
  return { x: right - width, y, width, height };
}
