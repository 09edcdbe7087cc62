import type { Graph } from '../../graph';

/**
 * Finds the node that shows an object: its own node or a fold.
 *
 * @param graph - Folded.
 * @param member - The id of the object's node.
 * @returns The id of the node; undefined if none shows the object.
 */
export function nodeShowing(graph: Graph, member: string): string | undefined {
  return graph.nodes.find(
    node => node.id === member || (node.kind === 'fold' && node.members.includes(member))
  )?.id;
}
