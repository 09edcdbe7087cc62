import type { Graph } from '../../graph';

/**
 * Finds where an object is drawn: as a node of its own or within a fold.
 *
 * @param graph - Folded.
 * @param member - Id of the object's node.
 * @returns Id of the node that shows it; undefined if none does.
 */
export function nodeShowing(graph: Graph, member: string): string | undefined {
  return graph.nodes.find(
    node => node.id === member || (node.kind === 'fold' && node.members.includes(member))
  )?.id;
}
