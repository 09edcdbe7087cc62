import type { Graph, GraphEdge, GraphNode } from './model';

const NONE: readonly GraphEdge[] = [];

/** Finds the nodes of a graph, and the edges at each, without looking at all of them. */
export class GraphIndex {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly leaving = new Map<string, GraphEdge[]>();
  private readonly entering = new Map<string, GraphEdge[]>();
  private readonly edges = new Map<string, GraphEdge>();

  constructor(readonly graph: Graph) {
    graph.nodes.forEach(node => this.nodes.set(node.id, node));
    graph.edges.forEach(edge => {
      this.edges.set(edge.id, edge);
      push(this.leaving, edge.from.node, edge);
      push(this.entering, edge.to.node, edge);
    });
  }

  /** The node of an id; undefined where there is none. */
  node(id: string): GraphNode | undefined {
    return this.nodes.get(id);
  }

  /** The edge of an id; undefined where there is none. */
  edge(id: string): GraphEdge | undefined {
    return this.edges.get(id);
  }

  /** The edges that begin at a node, in the order of the graph. */
  from(id: string): readonly GraphEdge[] {
    return this.leaving.get(id) ?? NONE;
  }

  /** The edges that end at a node, in the order of the graph. */
  to(id: string): readonly GraphEdge[] {
    return this.entering.get(id) ?? NONE;
  }
}

function push(map: Map<string, GraphEdge[]>, key: string, edge: GraphEdge): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [edge]);
  else known.push(edge);
}
