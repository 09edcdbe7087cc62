import { groupBy } from './groupBy';
import type { Graph, GraphEdge, GraphNode } from './model';

const NONE: readonly GraphEdge[] = [];

/** Finds the nodes of a graph and their edges without a search. */
export class GraphIndex {
  private static readonly known = new WeakMap<Graph, GraphIndex>();
  private readonly nodes = new Map<string, GraphNode>();
  private readonly leaving: ReadonlyMap<string, readonly GraphEdge[]>;
  private readonly entering: ReadonlyMap<string, readonly GraphEdge[]>;
  private readonly edges = new Map<string, GraphEdge>();

  /** The index of a graph, built once per graph. */
  static of(graph: Graph): GraphIndex {
    const known = GraphIndex.known.get(graph) ?? new GraphIndex(graph);
    GraphIndex.known.set(graph, known);
    return known;
  }

  private constructor(readonly graph: Graph) {
    graph.nodes.forEach(node => this.nodes.set(node.id, node));
    graph.edges.forEach(edge => this.edges.set(edge.id, edge));
    this.leaving = groupBy(graph.edges, ({ from }) => from.node);
    this.entering = groupBy(graph.edges, ({ to }) => to.node);
  }

  node(id: string): GraphNode | undefined {
    return this.nodes.get(id);
  }

  edge(id: string): GraphEdge | undefined {
    return this.edges.get(id);
  }

  /** The edges that start at a node, in the order of the graph. */
  from(id: string): readonly GraphEdge[] {
    return this.leaving.get(id) ?? NONE;
  }

  /** The edges that end at a node, in the order of the graph. */
  to(id: string): readonly GraphEdge[] {
    return this.entering.get(id) ?? NONE;
  }
}
