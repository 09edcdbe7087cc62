import { groupBy } from '../groupBy';
import type { Graph } from '../model';
import { MermaidDiagram } from './mermaidDiagram';
import { ENGLISH, type ExportWords } from './words';

/**
 * Writes a graph as a Mermaid flowchart, which GitHub renders in Markdown. Each cluster is a frame,
 * which contains a frame with the listeners of each Gateway and ListenerSet. A refused edge is
 * dotted and shows its reason. An unknown edge is dotted and shows a question mark. An edge that
 * carries no requests is dotted. An `aside` edge is left out, and so is an edge with an end outside
 * the graph.
 *
 * @returns The diagram. Names cannot become syntax or HTML in it.
 */
export function mermaidOf(graph: Graph, words: ExportWords = ENGLISH): string {
  const diagram = new MermaidDiagram(words);
  const nodes = groupBy(graph.nodes, ({ cluster }) => cluster);
  const edges = groupBy(graph.edges, ({ cluster }) => cluster);
  graph.lanes.forEach(lane => {
    diagram.beginLane(lane);
    nodes.get(lane.cluster)?.forEach(node => diagram.node(node));
    edges.get(lane.cluster)?.forEach(edge => diagram.edge(edge));
    diagram.endLane();
  });
  return diagram.end();
}
