import type { Box, ColumnBox, Layout } from '../model';
import type { Pace } from '../pace';
import { boxIn, pictureWidth } from './columns';
import { type LaneParts, pictureHeight, type PlacedLane, stackLanes } from './lanes';

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/**
 * Combines laid out lanes into one picture.
 *
 * @param placed - The places of the nodes in each lane.
 * @param former - The boxes of the previous picture. An unchanged box keeps its identity, so that a
 *   renderer can compare by reference.
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
