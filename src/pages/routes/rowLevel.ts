import { type AttachmentLevel, attachmentLevel, type RouteVerdict } from '../../analysis';
import type { RouteRow } from './listRow';

const made = new WeakMap<RouteRow, RouteRow>();

/**
 * Adds the route's status to a row.
 *
 * @param row - Derived from the route alone.
 * @param verdict - Undefined until it is computed.
 * @returns The identical row while the status is the same, which avoids a redraw.
 */
export function withLevel(row: RouteRow, verdict: RouteVerdict | undefined): RouteRow {
  if (verdict === undefined) return row;
  const level: AttachmentLevel = attachmentLevel(verdict);
  const before = made.get(row);
  if (before?.level === level) return before;
  const after = { ...row, level };
  made.set(row, after);
  return after;
}
