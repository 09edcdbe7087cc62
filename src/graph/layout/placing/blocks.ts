import { NODE_GAP, SET_GAP } from '../frame/spacing';
import type { Wiring } from '../wiring/wiring';

/**
 * Nodes that stay together in a column: a Gateway with its ListenerSets. Every other node is a
 * block of its own.
 */
export interface Block {
  /** From top to bottom. */
  readonly nodes: readonly number[];
  /** The top of each node, relative to the block. */
  readonly offsets: readonly number[];
  readonly height: number;
}

/**
 * Splits a column into blocks.
 *
 * @param column - Nodes from top to bottom. The nodes of a block must be adjacent.
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

/** The height of blocks with the minimum gaps. */
export function heightOf(blocks: readonly Block[]): number {
  const gaps = Math.max(0, blocks.length - 1) * NODE_GAP;
  return blocks.reduce((sum, { height }) => sum + height, gaps);
}

/**
 * Places the nodes of a block below each other.
 *
 * @param top - Of the block.
 * @param tops - Receives the tops of the nodes.
 */
export function putBlock({ nodes, offsets }: Block, top: number, tops: Float64Array): void {
  nodes.forEach((node, index) => (tops[node] = top + offsets[index]));
}

/**
 * Places blocks below each other with the minimum gaps.
 *
 * @param blocks - From top to bottom.
 * @param top - Of the first block.
 * @param tops - Receives the tops of the nodes.
 */
export function stackBlocks(blocks: readonly Block[], top: number, tops: Float64Array): void {
  let y = top;
  for (const block of blocks) {
    putBlock(block, y, tops);
    y += block.height + NODE_GAP;
  }
}
