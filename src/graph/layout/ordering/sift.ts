import type { Pace } from '../pace';
import { type Block, blocksIn } from '../placing/blocks';
import { sortSteps } from '../sortSteps';
import { BACKEND_COLUMN, GATEWAY_COLUMN } from '../wiring/wiring';
import type { Arrangement } from './arrangement';

/** A block with the positions of its edges' ends on each side, from top to bottom. */
interface Item {
  readonly block: Block;
  readonly left: readonly number[];
  readonly right: readonly number[];
  sifted: boolean;
}

// The amount of numbers that justifies a pause.
const MANY = 256;

function* itemOf(
  arrangement: Arrangement,
  block: Block,
  column: number,
  pace: Pace
): Generator<void, Item> {
  const { wiring, place } = arrangement;
  const { to, outStart, inStart, inEdges } = wiring;
  const left: number[] = [];
  const right: number[] = [];
  for (const node of block.nodes) {
    if (column > GATEWAY_COLUMN) {
      for (let index = inStart[node]; index < inStart[node + 1]; index += 1) {
        left.push(arrangement.leaving(inEdges[index]));
      }
    }
    for (let edge = outStart[node]; edge < outStart[node + 1]; edge += 1) {
      right.push(place[to[edge]]);
    }
  }
  for (const ends of [left, right]) {
    if (ends.length < MANY) ends.sort((a, b) => a - b);
    else yield* sortSteps(ends, (a, b) => a - b, pace);
  }
  return { block, left, right, sifted: false };
}

// How many numbers of a sorted list are smaller than a value, or not larger with `orSame`.
function countLess(numbers: readonly number[], value: number, orSame: boolean): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < value || (orSame && numbers[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SHORT_LIST = 8;

// The crossings between the edges of `upper` and `lower`, minus their crossings in the opposite
// order.
function excess(upper: readonly number[], lower: readonly number[]): number {
  let sum = 0;
  if (upper.length > SHORT_LIST || lower.length > SHORT_LIST) {
    if (upper.length < lower.length) return -excess(lower, upper);
    // The shorter list is looked up in the longer one, because a block with thousands of edges has
    // many neighbors.
    for (const value of lower) {
      sum += upper.length - countLess(upper, value, true) - countLess(upper, value, false);
    }
    return sum;
  }
  for (const above of upper) {
    for (const below of lower) sum += above > below ? 1 : above < below ? -1 : 0;
  }
  return sum;
}

function gain(upper: Item, lower: Item): number {
  return excess(upper.left, lower.left) + excess(upper.right, lower.right);
}

function fewer(one: Item, other: Item): number {
  return (
    Math.min(one.left.length, other.left.length) + Math.min(one.right.length, other.right.length)
  );
}

function move(items: Item[], from: number, to: number): void {
  const item = items[from];
  const step = to > from ? 1 : -1;
  for (let index = from; index !== to; index += step) items[index] = items[index + step];
  items[to] = item;
}

function* bestPlace(
  items: readonly Item[],
  at: number,
  reach: number,
  pace: Pace
): Generator<void, number> {
  const item = items[at];
  let best = at;
  let most = 0;
  for (const step of [1, -1]) {
    let sum = 0;
    for (let count = 1; count <= reach; count += 1) {
      const index = at + step * count;
      if (index < 0 || index >= items.length) break;
      const other = items[index];
      sum += step > 0 ? gain(item, other) : gain(other, item);
      if (sum > most) {
        most = sum;
        best = index;
      }
      if (pace.spend(5 + 8 * fewer(item, other))) yield;
    }
  }
  return best;
}

/**
 * Moves each block to the position among its neighbors with the fewest crossings.
 *
 * @param arrangement - Of a component; its order changes.
 * @param reach - The maximum distance that a block moves.
 * @param rounds - The maximum number of passes over all columns.
 */
export function* siftSteps(
  arrangement: Arrangement,
  reach: number,
  rounds: number,
  pace: Pace
): Generator<void, void> {
  let moved = true;
  for (let round = 0; round < rounds && moved; round += 1) {
    moved = false;
    for (let column = GATEWAY_COLUMN; column <= BACKEND_COLUMN; column += 1) {
      const items: Item[] = [];
      const blocks = blocksIn(arrangement.wiring, arrangement.columns[column]);
      if (pace.spend(20 * blocks.length)) yield;
      if (blocks.length < 2) continue;
      for (const block of blocks) {
        const item = yield* itemOf(arrangement, block, column, pace);
        items.push(item);
        if (pace.spend(5 * (item.left.length + item.right.length + 1))) yield;
      }
      // Everything above `at` is sifted.
      for (let at = 0; at < items.length; ) {
        if (items[at].sifted) {
          at += 1;
          continue;
        }
        items[at].sifted = true;
        const best = yield* bestPlace(items, at, reach, pace);
        if (best !== at) {
          move(items, at, best);
          moved = true;
        }
        if (best <= at) at += 1;
      }
      const nodes = items.flatMap(({ block }) => block.nodes);
      if (pace.spend(20 * nodes.length)) yield;
      arrangement.setColumn(column, nodes);
    }
  }
}
