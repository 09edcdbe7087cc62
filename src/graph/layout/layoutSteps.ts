import type { Graph } from '../model';
import { assemble } from './frame/assemble';
import { columnBoxes, columnOf } from './frame/columns';
import { laneParts, type PlacedLane } from './frame/lanes';
import { laneSteps } from './laneSteps';
import type { Layout } from './model';
import { Pace } from './pace';

/**
 * Lays out a graph, with pauses.
 *
 * @param graph - Nodes and edges can be in any order. Edges without an end and edges between
 *   clusters have no influence.
 * @returns Steps of about a millisecond each, then the layout. The layout of a graph is
 *   deterministic.
 */
export function* layoutSteps(graph: Graph): Generator<void, Layout> {
  const pace = new Pace();
  const parts = yield* laneParts(graph, pace);
  const placed: PlacedLane[] = [];
  for (const lane of parts) placed.push(yield* laneSteps(lane, pace));
  const columns = columnBoxes(new Set(graph.nodes.map(({ role }) => columnOf(role))));
  return yield* assemble(parts, placed, columns, pace);
}
