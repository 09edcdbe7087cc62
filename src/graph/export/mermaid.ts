import { groupBy } from '../groupBy';
import type { Graph } from '../model';
import { MermaidDiagram } from './mermaidDiagram';
import { ENGLISH, type ExportWords } from './words';

/**
 * Writes a graph as a Mermaid flowchart, such as GitHub draws in an issue: a frame for each cluster,
 * in it a frame for each Gateway and ListenerSet, with its listeners, at which edges begin. Refused
 * edges are dotted and named by their reason, unknown ones are dotted with a question mark, those that
 * carry nothing are dotted; those that are `aside` are left out.
 *
 * @param graph - What to draw; an edge whose ends are not in it is left out.
 * @param words - In the language of the reader; English without it.
 * @returns The diagram, the same for the same graph. No name in it can become syntax or HTML.
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
