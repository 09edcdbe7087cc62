import type { GraphIndex } from './graphIndex';
import { edgeId } from './ids';
import type { FoldNode, Graph, GraphEdge, GraphNode, ObjectNode } from './model';

/** When routes are drawn as one. */
export interface FoldOptions {
  /** Ids of folds that somebody opened. */
  readonly opened: ReadonlySet<string>;
  /** Ids of nodes that must stay to be seen, such as those of a way that is lit. */
  readonly kept?: ReadonlySet<string>;
  /** With fewer routes in all nothing is folded. */
  readonly from?: number;
}

const FOLD_FROM = 40;
// Two boxes are read as fast as a box that says two.
const LEAST = 3;

function isQuiet({ status, aside }: GraphEdge): boolean {
  return status === 'True' || aside;
}

function group<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  items.forEach(item => {
    const key = keyOf(item);
    if (key === undefined) return;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  });
  return groups;
}

// Routes that say the same have the same key: attached to the same parents, and with backends of the
// same namespaces.
function foldKey(node: GraphNode, index: GraphIndex): string | undefined {
  if (node.kind !== 'object' || node.role !== 'route' || node.level !== 'good') return undefined;
  const attachments = index.to(node.id);
  const backends = index.from(node.id);
  if (attachments.length === 0 || ![...attachments, ...backends].every(isQuiet)) return undefined;
  const parents = attachments.filter(({ aside }) => !aside).map(({ from }) => from.node);
  const targets = backends.map(({ to }) => index.node(to.node));
  if (targets.some(target => target?.kind !== 'object' || isTrouble(target))) return undefined;
  const namespaces = targets.map(target => (target as ObjectNode).ref.namespace ?? '');
  const own = namespaces.length === 0 ? [node.ref.namespace ?? ''] : namespaces;
  return [node.cluster, unique(parents).join('+'), unique(own).join('+')].join('|');
}

function isTrouble({ level, presence }: ObjectNode): boolean {
  return presence !== 'there' || level === 'problem';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function foldOf(
  id: string,
  role: FoldNode['role'],
  cluster: string,
  namespace: string,
  members: readonly GraphNode[]
): FoldNode {
  return {
    kind: 'fold',
    id,
    cluster,
    role,
    namespace,
    members: members.map(member => member.id).sort(),
    level: role === 'route' ? 'good' : 'plain',
    rows: [],
  };
}

function routeFolds(index: GraphIndex, { opened, kept }: FoldOptions): FoldNode[] {
  const groups = group(index.graph.nodes, node =>
    kept?.has(node.id) ? undefined : foldKey(node, index)
  );
  return [...groups].flatMap(([key, members]) => {
    const id = `${key}|routes`;
    const [first] = members;
    if (first === undefined || members.length < LEAST || opened.has(id)) return [];
    const namespace = key.slice(key.lastIndexOf('|') + 1);
    return [foldOf(id, 'route', first.cluster, namespace, members)];
  });
}

// Backends that nothing but folded routes lead to.
function backendFolds(
  index: GraphIndex,
  folded: ReadonlyMap<string, string>,
  kept: ReadonlySet<string> | undefined
): FoldNode[] {
  const groups = group(index.graph.nodes, node => {
    if (node.kind !== 'object' || node.role !== 'backend' || kept?.has(node.id)) return undefined;
    const edges = index.to(node.id);
    if (isTrouble(node) || edges.length === 0) return undefined;
    return edges.every(({ from }) => folded.has(from.node))
      ? `${node.cluster}|${node.ref.namespace ?? ''}`
      : undefined;
  });
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (first === undefined || members.length < LEAST) return [];
    const namespace = key.slice(key.lastIndexOf('|') + 1);
    return [foldOf(`${key}|backends`, 'backend', first.cluster, namespace, members)];
  });
}

function foldedInto(folds: readonly FoldNode[]): Map<string, string> {
  return new Map(folds.flatMap(({ id, members }) => members.map(member => [member, id] as const)));
}

function foldEdges(edges: readonly GraphEdge[], folded: ReadonlyMap<string, string>): GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  edges.forEach(edge => {
    const from = folded.get(edge.from.node);
    const to = folded.get(edge.to.node);
    if (from === undefined && to === undefined) {
      merged.set(edge.id, edge);
      return;
    }
    // What listeners do not take of a fold is no news, and would be drawn over what they take.
    if (edge.aside) return;
    const ends = {
      from: from === undefined ? edge.from : { node: from, row: undefined },
      to: to === undefined ? edge.to : { node: to, row: undefined },
    };
    const id = edgeId(ends.from, ends.to, edge.kind);
    const count = (merged.get(id)?.count ?? 0) + 1;
    merged.set(id, {
      ...edge,
      ...ends,
      id,
      count,
      hostnames: null,
      share: undefined,
      parent: undefined,
      listener: undefined,
      reference: undefined,
    });
  });
  return [...merged.values()];
}

/**
 * Draws routes that say the same as one, so that what is wrong is seen among thousands: those of the
 * same parents whose backends are in the same namespace, and the backends that only they lead to.
 * What is refused, unknown or leads to something missing is never folded.
 *
 * @param index - Of the graph.
 * @param options - See its fields.
 * @returns The graph with folds in the place of their members; the graph itself where it is small.
 */
export function foldGraph(index: GraphIndex, options: FoldOptions): Graph {
  const { graph } = index;
  const routes = graph.nodes.filter(({ role }) => role === 'route').length;
  if (routes < (options.from ?? FOLD_FROM)) return graph;
  const ofRoutes = routeFolds(index, options);
  if (ofRoutes.length === 0) return graph;
  const foldedRoutes = foldedInto(ofRoutes);
  const ofBackends = backendFolds(index, foldedRoutes, options.kept);
  const folded = new Map([...foldedRoutes, ...foldedInto(ofBackends)]);
  return {
    lanes: graph.lanes,
    nodes: [...graph.nodes.filter(({ id }) => !folded.has(id)), ...ofRoutes, ...ofBackends],
    edges: foldEdges(graph.edges, folded),
  };
}
