import { NODE_GAP } from '../frame/spacing';
import type { Pace } from '../pace';
import type { Wiring } from '../wiring/wiring';
import { type Block, heightOf, putBlock } from './blocks';

/** The vertical range for the blocks of a column. */
export interface Room {
  readonly top: number;
  /** At least the height of the blocks below the top. */
  readonly bottom: number;
}

/** The weight of the edges that pull a block, and the weighted sum of its wanted tops. */
interface BlockPull {
  readonly sum: number;
  readonly weight: number;
}

// A block without edges follows the blocks above it.
const UNPULLED = 0.01;

function pullOf(
  wiring: Wiring,
  { nodes, offsets }: Block,
  side: 'left' | 'right',
  tops: Float64Array
): BlockPull {
  const { from, to, fromY, toY, outStart, inStart, inEdges } = wiring;
  let sum = 0;
  let weight = 0;
  nodes.forEach((node, index) => {
    const offset = offsets[index];
    const [start, end] =
      side === 'right' ? [outStart[node], outStart[node + 1]] : [inStart[node], inStart[node + 1]];
    weight += end - start;
    for (let place = start; place < end; place += 1) {
      if (side === 'right') sum += tops[to[place]] + toY[place] - fromY[place] - offset;
      else {
        const edge = inEdges[place];
        sum += tops[from[edge]] + fromY[edge] - toY[edge] - offset;
      }
    }
  });
  return { sum, weight };
}

/**
 * Moves the blocks of a column so that their edges are as level as the order allows. It minimizes
 * the sum of the squared vertical distances of the edges, and keeps order and gaps.
 *
 * @param blocks - Of the column, from top to bottom.
 * @param side - The neighbors that pull; they must have their places.
 * @param room - The range for the blocks.
 * @param tops - Contains the neighbors' tops and receives those of the blocks.
 */
export function* alignBlocks(
  wiring: Wiring,
  blocks: readonly Block[],
  side: 'left' | 'right',
  room: Room,
  tops: Float64Array,
  pace: Pace
): Generator<void, void> {
  // After subtraction of the heights of the blocks above, the tops only have to ascend. Blocks that
  // would not ascend are pooled, and each pool gets its mean.
  const pools: { sum: number; weight: number; blocks: number }[] = [];
  let above = 0;
  let free = 0;
  for (const block of blocks) {
    const { sum, weight } = pullOf(wiring, block, side, tops);
    const wish = weight === 0 ? free : sum / weight;
    const strength = weight === 0 ? UNPULLED : weight;
    let pool = { sum: (wish - above) * strength, weight: strength, blocks: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.weight >= pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        blocks: last.blocks + pool.blocks,
      };
    }
    pools.push(pool);
    above += block.height + NODE_GAP;
    free = wish + block.height + NODE_GAP;
    if (pace.spend(weight + 3)) yield;
  }
  const lowest = room.bottom - heightOf(blocks);
  let index = 0;
  let taken = 0;
  for (const pool of pools) {
    const shift = Math.round(Math.max(room.top, Math.min(lowest, pool.sum / pool.weight)));
    for (let end = index + pool.blocks; index < end; index += 1) {
      putBlock(blocks[index], shift + taken, tops);
      taken += blocks[index].height + NODE_GAP;
    }
  }
}
