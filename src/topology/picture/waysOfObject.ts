import type { ObjectRef } from '../../analysis';
import { type Graph, GraphIndex, keepWay, nodeId, WayBuilder } from '../../graph';

/** Keeps the ways to and from an object, in every cluster that contains it. */
export function waysOfObject(graph: Graph, object: ObjectRef): Graph {
  const index = GraphIndex.of(graph);
  const way = new WayBuilder(index);
  graph.lanes.forEach(({ cluster }) => {
    const id = nodeId(cluster, object);
    if (index.node(id) === undefined) return;
    way.up({ node: id, row: undefined });
    way.down({ node: id, row: undefined });
  });
  return keepWay(index, way);
}
