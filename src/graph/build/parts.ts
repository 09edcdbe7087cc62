import type { Listener } from '../../analysis';
import type { GraphEdge, GraphNode, ObjectNode } from '../model';
import { listenerRowIds } from './listenerRows';

/** The nodes and edges of a graph under construction, by id. */
export class Parts {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();
  private readonly rows = new Map<string, ReadonlyMap<Listener, string>>();

  /** Adds a node, unless its id exists. */
  add(node: ObjectNode): void {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
  }

  /** Adds a node or replaces the one with its id. */
  replace(node: ObjectNode): void {
    this.nodes.set(node.id, node);
  }

  node(id: string): ObjectNode | undefined {
    const found = this.nodes.get(id);
    return found?.kind === 'object' ? found : undefined;
  }

  /** The row ids of a node's listeners, computed once for all routes that name it. */
  rowIds(node: string, listeners: readonly Listener[]): ReadonlyMap<Listener, string> {
    const known = this.rows.get(node);
    if (known !== undefined && listeners.every(listener => known.has(listener))) return known;
    const ids = listenerRowIds(listeners);
    this.rows.set(node, ids);
    return ids;
  }

  join(edge: GraphEdge): void {
    this.edges.set(edge.id, edge);
  }
}
