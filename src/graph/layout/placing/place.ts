import { ROW_HEIGHT } from '../../size';
import type { Pace } from '../pace';
import type { Columns } from '../wiring/components';
import { BACKEND_COLUMN, GATEWAY_COLUMN, type Wiring } from '../wiring/wiring';
import { alignBlocks } from './align';
import { type Block, blocksIn, heightOf, stackBlocks } from './blocks';

// So far the lower columns may reach over the highest one at each end: enough for a Gateway, its
// route and the backend of that to be joined by level lines.
const OVERHANG = 2 * ROW_HEIGHT;

function highest(heights: readonly number[]): number {
  return heights.reduce((most, height, place) => (height > heights[most] ? place : most), GATEWAY_COLUMN);
}

/**
 * Gives the nodes of a component their places, in the order that they have: those of the highest
 * column as close as they may stand, the others beside what they are joined with.
 *
 * @param wiring - The lane.
 * @param columns - The component.
 * @param top - Where it begins.
 * @param tops - Where the tops of its nodes are written to.
 * @param pace - When to pause.
 * @returns Where it ends.
 */
export function* placeComponent(
  wiring: Wiring,
  columns: Columns,
  top: number,
  tops: Float64Array,
  pace: Pace
): Generator<void, number> {
  const blocks: (readonly Block[])[] = [];
  for (const column of columns) {
    blocks.push(blocksIn(wiring, column));
    if (pace.spend(10 * column.length)) yield;
  }
  const heights = blocks.map(heightOf);
  const main = highest(heights);
  const room = { top: -OVERHANG, bottom: heights[main] + OVERHANG };
  stackBlocks(blocks[main], 0, tops);
  if (pace.spend(5 * blocks[main].length)) yield;
  for (let column = main + 1; column <= BACKEND_COLUMN; column += 1) {
    yield* alignBlocks(wiring, blocks[column], 'left', room, tops, pace);
  }
  for (let column = main - 1; column >= GATEWAY_COLUMN; column -= 1) {
    yield* alignBlocks(wiring, blocks[column], 'right', room, tops, pace);
  }
  let first = Infinity;
  let last = -Infinity;
  for (const column of columns) {
    for (const node of column) {
      first = Math.min(first, tops[node]);
      last = Math.max(last, tops[node] + wiring.height[node]);
    }
    if (pace.spend(column.length)) yield;
  }
  for (const column of columns) {
    for (const node of column) tops[node] += top - first;
    if (pace.spend(column.length)) yield;
  }
  return top + last - first;
}
