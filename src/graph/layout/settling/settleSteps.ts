import type { Graph, GraphNode } from '../../model';
import { assemble } from '../frame/assemble';
import { columnBoxes, columnOf } from '../frame/columns';
import { type LaneParts, laneParts, type PlacedLane } from '../frame/lanes';
import { laneSteps } from '../laneSteps';
import { layoutSteps } from '../layoutSteps';
import type { LaneBox, Layout } from '../model';
import { Pace } from '../pace';
import { headsOf } from '../wiring/heads';
import { settleLane } from './settleLane';
import type { Before, Former } from './units';

// With a larger share of new nodes, the kept places no longer help orientation.
const MOST_NEW = 1 / 3;

function sameLanes(parts: readonly LaneParts[], lanes: readonly LaneBox[]): boolean {
  return (
    parts.length === lanes.length &&
    parts.every(({ cluster }, index) => cluster === lanes[index].cluster)
  );
}

function* remember(
  { graph, layout }: { readonly graph: Graph; readonly layout: Layout },
  pace: Pace
): Generator<void, Before> {
  const nodes = new Map<string, GraphNode>();
  for (const node of graph.nodes) {
    nodes.set(node.id, node);
    if (pace.spend(5)) yield;
  }
  const lanes = new Map(layout.lanes.map(({ cluster, y }) => [cluster, y]));
  const former = (node: GraphNode): Former | undefined => {
    const known = nodes.get(node.id);
    const box = layout.boxes.get(node.id);
    const lane = lanes.get(node.cluster);
    if (known === undefined || box === undefined || lane === undefined) return undefined;
    if (known.cluster !== node.cluster || known.role !== node.role) return undefined;
    return { top: box.y - lane, height: box.height };
  };
  return { former, heads: headsOf(graph.edges) };
}

function* countNew({ nodes }: LaneParts, { former }: Before, pace: Pace): Generator<void, number> {
  let count = 0;
  for (const node of nodes) {
    if (former(node) === undefined) count += 1;
    if (pace.spend(5)) yield;
  }
  return count;
}

/**
 * Lays out a changed graph with as few moves as possible.
 * Nodes keep their places, and removed nodes leave gaps. A new node gets the free place nearest to
 * its neighbors, and so does a node that grew and no longer fits. If there is no free place, the
 * node goes to the end of its column, and the lanes below move down. A cluster that is mostly new
 * is laid out afresh. So is the whole picture if it is mostly new or shows other clusters. A column
 * that was empty before moves the columns to its right.
 *
 * @param graph - In any order.
 * @param before - The previous graph with its layout.
 * @returns Steps of about a millisecond each, then the layout.
 */
export function* settleSteps(
  graph: Graph,
  before: { readonly graph: Graph; readonly layout: Layout }
): Generator<void, Layout> {
  const pace = new Pace();
  const parts = yield* laneParts(graph, pace);
  if (!sameLanes(parts, before.layout.lanes)) return yield* layoutSteps(graph);
  const known = yield* remember(before, pace);
  const counts: number[] = [];
  for (const lane of parts) counts.push(yield* countNew(lane, known, pace));
  const isMostlyNew = (count: number, all: number) => count > all * MOST_NEW;
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (isMostlyNew(all, graph.nodes.length)) return yield* layoutSteps(graph);
  const placed: PlacedLane[] = [];
  for (const [index, lane] of parts.entries()) {
    const { height } = before.layout.lanes[index];
    if (isMostlyNew(counts[index], lane.nodes.length)) {
      const fresh = yield* laneSteps(lane, pace);
      placed.push({ ...fresh, height: Math.max(height, fresh.height) });
    } else placed.push(yield* settleLane(lane, known, height, pace));
  }
  const roles = new Set([
    ...before.layout.columns.map(({ role }) => role),
    ...graph.nodes.map(({ role }) => columnOf(role)),
  ]);
  return yield* assemble(parts, placed, columnBoxes(roles), pace, before.layout.boxes);
}
