import { classOf } from './components';
import type { Wiring } from './wiring';

/**
 * Puts each Gateway above its ListenerSets.
 *
 * @param wiring - The lane.
 * @param column - Nodes in any order.
 * @returns Them, the nodes of a block where the first of them was.
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
 * Puts Gateways of one class near each other.
 *
 * @param wiring - The lane.
 * @param column - Gateways and ListenerSets in any order.
 * @returns Them by class, then by id, each Gateway above its ListenerSets.
 */
export function byClass(wiring: Wiring, column: readonly number[]): number[] {
  const { head } = wiring;
  const sorted = [...column].sort(
    (a, b) => classOf(wiring, head[a]) - classOf(wiring, head[b]) || a - b
  );
  return blockwise(wiring, sorted);
}
