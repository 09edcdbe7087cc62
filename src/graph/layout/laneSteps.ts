import { LANE_TOP, laneHeight, type LaneParts, type PlacedLane } from './frame/lanes';
import { COMPONENT_GAP } from './frame/spacing';
import { Arrangement } from './ordering/arrangement';
import { orderSteps } from './ordering/orderSteps';
import { Means } from './ordering/sweep';
import type { Pace } from './pace';
import { alignBlocks } from './placing/align';
import { blocksIn, heightOf, stackBlocks } from './placing/blocks';
import { placeComponent } from './placing/place';
import { findComponents } from './wiring/components';
import { byClass } from './wiring/gateways';
import { GATEWAY_COLUMN, wire, type Wiring } from './wiring/wiring';

function meanTarget({ to, toY, outStart }: Wiring, node: number, tops: Float64Array): number {
  const start = outStart[node];
  const end = outStart[node + 1];
  let sum = 0;
  for (let edge = start; edge < end; edge += 1) sum += tops[to[edge]] + toY[edge];
  // Components without a Gateway come last.
  return start === end ? Infinity : sum / (end - start);
}

// Classes are placed beside the middle of their Gateways, regardless of components.
function* placeClasses(
  wiring: Wiring,
  classes: readonly number[],
  bottom: number,
  tops: Float64Array,
  pace: Pace
): Generator<void, number> {
  const targets = new Map(classes.map(node => [node, meanTarget(wiring, node, tops)]));
  const sorted = [...classes].sort((a, b) => {
    const one = targets.get(a) ?? Infinity;
    const other = targets.get(b) ?? Infinity;
    return one === other ? a - b : one - other;
  });
  const blocks = blocksIn(wiring, sorted);
  const room = { top: LANE_TOP, bottom: Math.max(bottom, LANE_TOP + heightOf(blocks)) };
  yield* alignBlocks(wiring, blocks, 'right', room, tops, pace);
  return sorted.reduce((most, node) => Math.max(most, tops[node] + wiring.height[node]), bottom);
}

/**
 * Lays out one lane by itself.
 *
 * @param parts - In any order.
 * @returns Components below each other, then nodes that are not connected to another column.
 */
export function* laneSteps(parts: LaneParts, pace: Pace): Generator<void, PlacedLane> {
  if (parts.nodes.length === 0) return { tops: new Map(), height: laneHeight(undefined) };
  const wiring = yield* wire(parts.nodes, parts.edges, pace);
  const { nodes } = wiring;
  const { joined, alone, classes } = yield* findComponents(wiring, pace);
  const tops = new Float64Array(nodes.length);
  const arrangement = new Arrangement(wiring);
  const means = new Means(nodes.length);
  let bottom = LANE_TOP;
  for (const component of joined) {
    const ordered = yield* orderSteps(arrangement, component, means, pace);
    const top = bottom === LANE_TOP ? LANE_TOP : bottom + COMPONENT_GAP;
    bottom = yield* placeComponent(wiring, ordered, top, tops, pace);
  }
  const aloneTop = bottom === LANE_TOP ? LANE_TOP : bottom + COMPONENT_GAP;
  for (const [place, column] of alone.entries()) {
    const blocks = blocksIn(wiring, place === GATEWAY_COLUMN ? byClass(wiring, column) : column);
    if (pace.spend(10 * column.length)) yield;
    if (blocks.length === 0) continue;
    stackBlocks(blocks, aloneTop, tops);
    bottom = Math.max(bottom, aloneTop + heightOf(blocks));
    if (pace.spend(blocks.length * 5)) yield;
  }
  bottom = yield* placeClasses(wiring, classes, bottom, tops, pace);
  const byId = new Map<string, number>();
  for (let node = 0; node < nodes.length; node += 1) {
    byId.set(nodes[node].id, tops[node]);
    if (pace.spend(5)) yield;
  }
  return { tops: byId, height: laneHeight(bottom) };
}
