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
 * @param graph - Its nodes and edges may come in any order. Edges without an end and edges between
 *   clusters pull at nothing.
 * @returns Steps of about a millisecond each, and then the layout: the same for the same graph.
 */
export function* layoutSteps(graph: Graph): Generator<void, Layout> {
  const pace = new Pace();
  const parts = yield* laneParts(graph, pace);
  const placed: PlacedLane[] = [];
  for (const lane of parts) placed.push(yield* laneSteps(lane, pace));
  const columns = columnBoxes(new Set(graph.nodes.map(({ role }) => columnOf(role))));
  return yield* assemble(parts, placed, columns, pace);
}
