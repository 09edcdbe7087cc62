import type { Box, ColumnBox, Layout } from '../model';
import type { Pace } from '../pace';
import { boxIn, pictureWidth } from './columns';
import { type LaneParts, pictureHeight, type PlacedLane, stackLanes } from './lanes';

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/**
 * Puts lanes that are laid out into one picture.
 *
 * @param parts - What each has.
 * @param placed - Where that is.
 * @param columns - Of the picture.
 * @param pace - When to pause.
 * @param former - Boxes of the picture before: one that is the same is the same object as well, so
 *   that what draws it can tell at a glance.
 */
export function* assemble(
  parts: readonly LaneParts[],
  placed: readonly PlacedLane[],
  columns: readonly ColumnBox[],
  pace: Pace,
  former?: ReadonlyMap<string, Box>
): Generator<void, Layout> {
  const width = pictureWidth(columns);
  const lanes = stackLanes(
    parts.map(({ cluster }, index) => ({ cluster, height: placed[index].height })),
    width
  );
  const boxes = new Map<string, Box>();
  for (const [index, { nodes }] of parts.entries()) {
    for (const node of nodes) {
      const y = lanes[index].y + (placed[index].tops.get(node.id) ?? 0);
      const box = boxIn(node, columns, y);
      const known = former?.get(node.id);
      boxes.set(node.id, known !== undefined && isSame(known, box) ? known : box);
      if (pace.spend(10)) yield;
    }
  }
  return {
    boxes,
    lanes,
    columns,
    width,
    height: pictureHeight(lanes),
  };
}
