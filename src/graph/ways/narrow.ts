import type { ObjectRef } from '../../analysis';
import { isGatewayApiRef } from '../../gatewayApi/references';
import { GraphIndex } from '../graphIndex';
import { type Graph, type GraphEdge, type GraphNode, type GraphRow, isProblem } from '../model';
import { rowKey, type Way, WayBuilder } from './way';

/** The part of a graph to draw. An empty or undefined field matches everything. */
export interface GraphFilter {
  readonly clusters: readonly string[];
  /** Namespaces of objects. The ways to them are kept too, and for routes the ways to backends. */
  readonly namespaces: readonly string[];
  /** Keeps one Gateway and its ways. */
  readonly gateway: { readonly namespace: string; readonly name: string } | undefined;
  /** Keeps only problems and unknowns, with their ways. */
  readonly problemsOnly: boolean;
}

function isOpen(edge: GraphEdge): boolean {
  return isProblem(edge) || (edge.status === 'Unknown' && edge.reason !== 'ImplementationSpecific');
}

function isProblemOrUnknown(node: GraphNode): boolean {
  return node.level === 'problem' || node.level === 'unknown';
}

function inNamespaces(node: GraphNode, namespaces: readonly string[]): boolean {
  return node.kind === 'object' && namespaces.includes(node.ref.namespace ?? '');
}

/** Keeps the nodes and edges of a way. Every lane stays, even if it is empty. */
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

// A missing listener is drawn only if a route in the picture refers to it.
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
    // A Gateway also leads to routes of other namespaces, which the filter does not name.
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
    // The backends of a refused route are part of the problem.
    if (edge.kind === 'attachment') way.down(edge.to);
    else way.nodes.add(edge.to.node);
  });
  index.graph.nodes.forEach(node => {
    if (isProblemOrUnknown(node)) way.up({ node: node.id, row: undefined });
  });
  return keepWay(index, way);
}

/**
 * Keeps the part of a graph that matches a filter, with the ways from classes to backends.
 *
 * @returns The identical graph if the filter matches everything.
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
