import type { Listener } from '../../analysis';
import type { GraphEdge, GraphNode, ObjectNode } from '../model';
import { listenerRowIds } from './listenerRows';

/** Nodes and edges on their way into a graph, each id once. */
export class Parts {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();
  private readonly rows = new Map<string, ReadonlyMap<Listener, string>>();

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

  /** Ids of the rows of a node's listeners, worked out once for all the routes that name it. */
  rowIds(node: string, listeners: readonly Listener[]): ReadonlyMap<Listener, string> {
    const known = this.rows.get(node);
    if (known !== undefined && listeners.every(listener => known.has(listener))) return known;
    const ids = listenerRowIds(listeners);
    this.rows.set(node, ids);
    return ids;
  }

  /** Joins two nodes. */
  join(edge: GraphEdge): void {
    this.edges.set(edge.id, edge);
  }
}
