import type { Graph, GraphEdge, GraphNode } from '../model';
import type { GraphSource } from '../source';
import { addClasses, addGateway, addOrphans } from './gateways';
import { Parts } from './parts';
import { addRoute } from './routes';

// Objects between two pauses. Each takes a few microseconds.
const STEP = 100;

function* clusterSteps(source: GraphSource): Generator<void, Parts> {
  const parts = new Parts();
  let count = 0;
  addClasses(source, parts);
  // Sorted by key, because the first object that refers to a missing one determines its node.
  for (const key of [...source.gateways.keys()].sort()) {
    const verdict = source.gateways.get(key);
    if (verdict !== undefined) addGateway(verdict, source, parts);
    if ((count += 1) % STEP === 0) yield;
  }
  addOrphans(source, parts);
  for (const key of [...source.routes.keys()].sort()) {
    const verdict = source.routes.get(key);
    if (verdict !== undefined) addRoute(verdict, source, parts);
    if ((count += 1) % STEP === 0) yield;
  }
  return parts;
}

/**
 * Builds the graph of some clusters, with pauses.
 *
 * @param sources - In the order of the lanes.
 * @returns Steps of a few milliseconds at most, then the graph. The graph does not depend on the
 *   order of the objects.
 */
export function* graphSteps(sources: readonly GraphSource[]): Generator<void, Graph> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const source of sources) {
    const parts = yield* clusterSteps(source);
    parts.nodes.forEach(node => nodes.push(node));
    parts.edges.forEach(edge => edges.push(edge));
    yield;
  }
  const lanes = sources.map(({ cluster }) => ({ cluster, stale: false }));
  return { lanes, nodes, edges };
}
