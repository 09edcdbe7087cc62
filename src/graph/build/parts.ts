import type { GraphEdge, GraphNode, ObjectNode } from '../model';

/** Nodes and edges on their way into a graph, each id once. */
export class Parts {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();

  /** Adds a node, unless what it stands for has one. */
  add(node: ObjectNode): void {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
  }

  /** Puts a node in the place of the one with its id. */
  replace(node: ObjectNode): void {
    this.nodes.set(node.id, node);
  }

  /** The node of an id, where there is one. */
  node(id: string): ObjectNode | undefined {
    const found = this.nodes.get(id);
    return found?.kind === 'object' ? found : undefined;
  }

  /** Joins two nodes. */
  join(edge: GraphEdge): void {
    this.edges.set(edge.id, edge);
  }
}
