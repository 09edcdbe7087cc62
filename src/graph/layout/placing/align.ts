import { NODE_GAP } from '../frame/spacing';
import type { Pace } from '../pace';
import type { Wiring } from '../wiring/wiring';
import { type Block, heightOf, putBlock } from './blocks';

/** Where the blocks of a column may be. */
export interface Room {
  readonly top: number;
  /** At least as far below as the blocks are high. */
  readonly bottom: number;
}

/** How strongly edges pull a block, and where its top would have to be, weighted by that. */
interface BlockPull {
  readonly sum: number;
  readonly weight: number;
}

// What no edge pulls goes along with what is above it.
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
 * Moves the blocks of a column to where their edges are as level as the order allows: of all ways to
 * keep order and gaps, the one whose edges' squared steps sum up to the least.
 *
 * @param wiring - The lane.
 * @param blocks - Of the column, from top to bottom.
 * @param side - The neighbours that pull; they have their places.
 * @param room - Where the blocks may be.
 * @param tops - Of the neighbours; those of the blocks are written to it.
 * @param pace - When to pause.
 */
export function* alignBlocks(
  wiring: Wiring,
  blocks: readonly Block[],
  side: 'left' | 'right',
  room: Room,
  tops: Float64Array,
  pace: Pace
): Generator<void, void> {
  // Without the room that the blocks above take, the tops of all have only to ascend: pool those
  // that would not, and let each pool have its mean.
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
