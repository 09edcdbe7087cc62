import { classOf } from './components';
import type { Wiring } from './wiring';

/**
 * Moves each Gateway above its ListenerSets.
 *
 * @param column - Nodes in any order.
 * @returns Each block is at the position of its first node.
 */
export function blockwise({ head }: Wiring, column: readonly number[]): number[] {
  const blocks = new Map<number, number[]>();
  for (const node of column) {
    const block = blocks.get(head[node]);
    if (block === undefined) blocks.set(head[node], [node]);
    else if (head[node] === node) block.unshift(node);
    else block.push(node);
  }
  return [...blocks.values()].flat();
}

/**
 * Sorts Gateways by class.
 *
 * @param column - Gateways and ListenerSets in any order.
 * @returns By class, then by id, with each Gateway above its ListenerSets.
 */
export function byClass(wiring: Wiring, column: readonly number[]): number[] {
  const { head } = wiring;
  const sorted = [...column].sort(
    (a, b) => classOf(wiring, head[a]) - classOf(wiring, head[b]) || a - b
  );
  return blockwise(wiring, sorted);
}
