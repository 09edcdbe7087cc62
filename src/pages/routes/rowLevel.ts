import { type AttachmentLevel, attachmentLevel, type RouteVerdict } from '../../analysis';
import type { RouteRow } from './listRow';

const made = new WeakMap<RouteRow, RouteRow>();

/**
 * Adds to a row how its route stands.
 *
 * @param row - The row as the route alone makes it.
 * @param verdict - The route's; undefined while it is not worked out.
 * @returns The row; the same one as long as the route stands the same, so that it is not drawn
 *   again for nothing.
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
