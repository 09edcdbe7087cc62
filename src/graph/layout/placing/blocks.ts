import { NODE_GAP, SET_GAP } from '../frame/spacing';
import type { Wiring } from '../wiring/wiring';

/** What keeps together in a column: a Gateway with its ListenerSets; everything else is one alone. */
export interface Block {
  /** From top to bottom. */
  readonly nodes: readonly number[];
  /** Where the top of each is, from that of the block. */
  readonly offsets: readonly number[];
  readonly height: number;
}

/**
 * Cuts a column into its blocks.
 *
 * @param wiring - The lane.
 * @param column - Nodes from top to bottom, each block's without others between.
 */
export function blocksIn({ head, height }: Wiring, column: readonly number[]): Block[] {
  const blocks: { nodes: number[]; offsets: number[]; height: number }[] = [];
  let before = -1;
  for (const node of column) {
    const last = blocks.at(-1);
    if (last !== undefined && head[node] === before) {
      last.nodes.push(node);
      last.offsets.push(last.height + SET_GAP);
      last.height += SET_GAP + height[node];
    } else blocks.push({ nodes: [node], offsets: [0], height: height[node] });
    before = head[node];
  }
  return blocks;
}

/** How high blocks are that stand as close as they may. */
export function heightOf(blocks: readonly Block[]): number {
  const gaps = Math.max(0, blocks.length - 1) * NODE_GAP;
  return blocks.reduce((sum, { height }) => sum + height, gaps);
}

/**
 * Puts the nodes of a block below each other.
 *
 * @param block - The block.
 * @param top - Where it begins.
 * @param tops - Where the tops of its nodes are written to.
 */
export function putBlock({ nodes, offsets }: Block, top: number, tops: Float64Array): void {
  nodes.forEach((node, index) => (tops[node] = top + offsets[index]));
}

/**
 * Puts blocks below each other, as close as they may stand.
 *
 * @param blocks - From top to bottom.
 * @param top - Where the first begins.
 * @param tops - Where the tops of their nodes are written to.
 */
export function stackBlocks(blocks: readonly Block[], top: number, tops: Float64Array): void {
  let y = top;
  for (const block of blocks) {
    putBlock(block, y, tops);
    y += block.height + NODE_GAP;
  }
}
