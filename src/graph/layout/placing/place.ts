import { ROW_HEIGHT } from '../../size';
import type { Pace } from '../pace';
import type { Columns } from '../wiring/components';
import { BACKEND_COLUMN, GATEWAY_COLUMN, type Wiring } from '../wiring/wiring';
import { alignBlocks } from './align';
import { type Block, blocksIn, heightOf, stackBlocks } from './blocks';

// The distance by which lower columns can extend beyond the highest one at each end. It is enough
// to connect a Gateway, its route and the route's backend by level lines.
const OVERHANG = 2 * ROW_HEIGHT;

function highest(heights: readonly number[]): number {
  return heights.reduce((most, height, place) => (height > heights[most] ? place : most), GATEWAY_COLUMN);
}

/**
 * Places the nodes of a component in their order. The nodes of the highest column get the minimum
 * gaps, and the others stand beside their neighbors.
 *
 * @param columns - The component.
 * @param top - Of the component.
 * @param tops - Receives the tops of the nodes.
 * @returns The bottom of the component.
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
