import type { ObjectRef } from '../analysis';
import { isGatewayApiRef } from '../gatewayApi/references';
import { GraphIndex } from './graphIndex';
import { type Graph, type GraphEdge, type GraphNode, type GraphRow, isProblem } from './model';
import { rowKey, type Way, WayBuilder } from './way';

/** Which part of a graph to draw. What is empty or undefined rules nothing out. */
export interface GraphFilter {
  readonly clusters: readonly string[];
  /** Of any object; what leads to it is drawn too, and what a route leads to. */
  readonly namespaces: readonly string[];
  /** Of the Gateway that is drawn alone, with its ways. */
  readonly gateway: { readonly namespace: string; readonly name: string } | undefined;
  /** Only what is wrong or unknown, with its ways. */
  readonly problemsOnly: boolean;
}

function isOpen(edge: GraphEdge): boolean {
  return isProblem(edge) || (edge.status === 'Unknown' && edge.reason !== 'ImplementationSpecific');
}

function isTrouble(node: GraphNode): boolean {
  return node.level === 'problem' || node.level === 'unknown';
}

function inNamespaces(node: GraphNode, namespaces: readonly string[]): boolean {
  return node.kind === 'object' && namespaces.includes(node.ref.namespace ?? '');
}

/**
 * Keeps a part of a graph.
 *
 * @param index - Of the graph.
 * @param way - The nodes and edges to keep.
 * @returns The graph with just these; every lane stays, be it empty.
 */
export function keepWay({ graph }: GraphIndex, way: Way): Graph {
  const edges = graph.edges.filter(({ id }) => way.edges.has(id));
  const asked = new Set(edges.flatMap(({ from }) => (from.row ? rowKey(from.node, from.row) : [])));
  return {
    lanes: graph.lanes,
    nodes: graph.nodes.flatMap(node =>
      way.nodes.has(node.id) ? withoutIdleGhosts(node, asked) : []
    ),
    edges,
  };
}

// A listener that is missing is drawn for those who ask for it, who may not be in the picture.
function withoutIdleGhosts(node: GraphNode, asked: ReadonlySet<string>): GraphNode {
  const isIdle = (row: GraphRow) =>
    row.presence === 'missing' && !asked.has(rowKey(node.id, row.id));
  if (node.kind === 'fold' || !node.rows.some(isIdle)) return node;
  return { ...node, rows: node.rows.filter(row => !isIdle(row)) };
}

function keepClusters(graph: Graph, clusters: readonly string[]): Graph {
  const kept = new Set(clusters);
  return {
    lanes: graph.lanes.filter(({ cluster }) => kept.has(cluster)),
    nodes: graph.nodes.filter(({ cluster }) => kept.has(cluster)),
    edges: graph.edges.filter(({ cluster }) => kept.has(cluster)),
  };
}

function byNamespaces(index: GraphIndex, namespaces: readonly string[]): Graph {
  const way = new WayBuilder(index);
  index.graph.nodes.forEach(node => {
    if (!inNamespaces(node, namespaces)) return;
    const end = { node: node.id, row: undefined };
    way.up(end);
    // A Gateway is there for the routes of other namespaces too, which nobody asked for.
    if (node.role === 'route') way.down(end);
  });
  return keepWay(index, way);
}

function byGateway(index: GraphIndex, { namespace, name }: Partial<ObjectRef>): Graph {
  const way = new WayBuilder(index);
  index.graph.nodes.forEach(node => {
    if (node.kind !== 'object' || !isGatewayApiRef(node.ref, 'Gateway')) return;
    if (node.ref.namespace !== namespace || node.ref.name !== name) return;
    const end = { node: node.id, row: undefined };
    way.up(end);
    way.down(end);
  });
  return keepWay(index, way);
}

function byProblems(index: GraphIndex): Graph {
  const way = new WayBuilder(index);
  index.graph.edges.forEach(edge => {
    if (!isOpen(edge)) return;
    way.up(edge.from);
    way.edges.add(edge.id);
    // What a refused route would have led to is part of the question.
    if (edge.kind === 'attachment') way.down(edge.to);
    else way.nodes.add(edge.to.node);
  });
  index.graph.nodes.forEach(node => {
    if (isTrouble(node)) way.up({ node: node.id, row: undefined });
  });
  return keepWay(index, way);
}

/**
 * Keeps what a filter wants of a graph, with its ways from the class to the backends.
 *
 * @param index - Of the whole graph.
 * @param filter - What is wanted.
 * @returns The part; the graph itself where the filter wants everything.
 */
export function narrowGraph(
  index: GraphIndex,
  { clusters, namespaces, gateway, problemsOnly }: GraphFilter
): Graph {
  const filters: Array<(index: GraphIndex) => Graph> = [];
  if (clusters.length > 0) filters.push(({ graph }) => keepClusters(graph, clusters));
  if (namespaces.length > 0) filters.push(one => byNamespaces(one, namespaces));
  if (gateway !== undefined) filters.push(one => byGateway(one, gateway));
  if (problemsOnly) filters.push(byProblems);
  return filters.reduce((graph, filter) => filter(GraphIndex.of(graph)), index.graph);
}
