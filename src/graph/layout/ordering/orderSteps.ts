import type { Pace } from '../pace';
import type { Columns } from '../wiring/components';
import { BACKEND_COLUMN, GATEWAY_COLUMN } from '../wiring/wiring';
import type { Arrangement } from './arrangement';
import { crossingSteps } from './crossingSteps';
import { siftSteps } from './sift';
import { type Start, startSteps } from './start';
import { type Means, sweepColumn } from './sweep';

const STARTS: readonly Start[] = ['left', 'right', 'across'];
const SWEEPS = 12;
// The number of sweeps without improvement before it stops.
const PATIENCE = 4;
// A larger reach or more rounds remove few crossings and take much time.
const REACH = 16;
const SIFT_ROUNDS = 4;
// In a small picture each crossing counts; in a larger one, the time counts.
const REPEATS = 4;
const FEW_NODES = 600;

/** An order and its number of crossings. */
interface Order {
  readonly columns: Columns;
  readonly crossings: number;
}

function* sweep(
  arrangement: Arrangement,
  toRight: boolean,
  means: Means,
  pace: Pace
): Generator<void, void> {
  if (toRight) {
    for (let column = GATEWAY_COLUMN + 1; column <= BACKEND_COLUMN; column += 1) {
      yield* sweepColumn(arrangement, column, 'left', means, pace);
    }
    return;
  }
  for (let column = BACKEND_COLUMN - 1; column >= GATEWAY_COLUMN; column -= 1) {
    yield* sweepColumn(arrangement, column, 'right', means, pace);
  }
}

function* orderOf(arrangement: Arrangement, pace: Pace): Generator<void, Order> {
  const crossings = yield* crossingSteps(arrangement, pace);
  return { columns: arrangement.copy(), crossings };
}

/** Sweeps from one start until the order no longer improves. */
function* bySweeps(
  arrangement: Arrangement,
  component: Columns,
  start: Start,
  means: Means,
  pace: Pace
): Generator<void, Order> {
  arrangement.take(yield* startSteps(arrangement.wiring, component, start, pace));
  let best = yield* orderOf(arrangement, pace);
  let stale = 0;
  for (let count = 0; count < SWEEPS && best.crossings > 0 && stale < PATIENCE; count += 1) {
    yield* sweep(arrangement, (count % 2 === 0) === (start !== 'right'), means, pace);
    const order = yield* orderOf(arrangement, pace);
    stale = order.crossings < best.crossings ? 0 : stale + 1;
    if (order.crossings < best.crossings) best = order;
  }
  return best;
}

/**
 * Orders a component so that few of its edges cross.
 *
 * @param arrangement - Of the lane; overwritten.
 * @param component - Its columns.
 * @param means - Overwritten.
 * @returns The best order found.
 */
export function* orderSteps(
  arrangement: Arrangement,
  component: Columns,
  means: Means,
  pace: Pace
): Generator<void, Columns> {
  let best: Order = { columns: component, crossings: Infinity };
  for (const start of STARTS) {
    const order = yield* bySweeps(arrangement, component, start, means, pace);
    if (order.crossings < best.crossings) best = order;
    if (best.crossings === 0) return best.columns;
  }
  arrangement.take(best.columns.map(column => [...column]));
  const few = component.reduce((sum, { length }) => sum + length, 0) <= FEW_NODES;
  const repeats = few ? REPEATS : 0;
  for (let repeat = 0; repeat <= repeats && best.crossings > 0; repeat += 1) {
    if (repeat > 0) yield* sweep(arrangement, repeat % 2 === 0, means, pace);
    yield* siftSteps(arrangement, REACH, SIFT_ROUNDS, pace);
    const order = yield* orderOf(arrangement, pace);
    if (order.crossings < best.crossings) best = order;
  }
  return best.columns;
}
