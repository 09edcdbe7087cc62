import type { GraphIndex } from './graphIndex';
import { groupBy } from './groupBy';
import { edgeId } from './ids';
import type { FoldNode, Graph, GraphEdge, GraphNode, ObjectNode } from './model';

export interface FoldOptions {
  /** Ids of the folds that the user opened. */
  readonly opened: ReadonlySet<string>;
  /** Ids of nodes that must stay visible, such as those of a highlighted way. */
  readonly kept?: ReadonlySet<string>;
  /** Nothing is folded in a graph with fewer routes. */
  readonly from?: number;
}

const FOLD_FROM = 40;
// Two boxes are as quick to read as one box that represents two.
const LEAST = 3;
// More boxes than this per Gateway, or of backends per cluster, become one.
const MOST = 8;

function isQuiet({ status, aside }: GraphEdge): boolean {
  return status === 'True' || aside;
}

interface Candidate {
  readonly node: GraphNode;
  /** The same for all routes with the same parents. */
  readonly parents: string;
  readonly namespaces: readonly string[];
}

function isMissingOrProblem({ level, presence }: ObjectNode): boolean {
  return presence !== 'there' || level === 'problem';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

// A route without problems: all its attachments are accepted, and all its backends exist.
function candidate(node: GraphNode, index: GraphIndex): Candidate | undefined {
  if (node.kind !== 'object' || node.role !== 'route' || node.level !== 'good') return undefined;
  const attachments = index.to(node.id);
  const backends = index.from(node.id);
  if (attachments.length === 0 || ![...attachments, ...backends].every(isQuiet)) return undefined;
  const parents = attachments.filter(({ aside }) => !aside).map(({ from }) => from.node);
  const targets = backends.map(({ to }) => index.node(to.node));
  if (targets.some(target => target?.kind !== 'object' || isMissingOrProblem(target))) return undefined;
  const namespaces = targets.map(target => (target as ObjectNode).ref.namespace ?? '');
  return {
    node,
    parents: `${node.cluster}|${unique(parents).join('+')}`,
    namespaces: unique(namespaces.length === 0 ? [node.ref.namespace ?? ''] : namespaces),
  };
}

function foldOf(
  id: string,
  role: FoldNode['role'],
  members: readonly GraphNode[],
  namespaces: readonly string[]
): FoldNode {
  return {
    kind: 'fold',
    id,
    cluster: members[0]?.cluster ?? '',
    role,
    namespaces,
    members: members.map(member => member.id).sort(),
    level: role === 'route' ? 'good' : 'plain',
    rows: [],
  };
}

interface Grouped {
  /** Common to all parts. */
  readonly key: string;
  readonly role: FoldNode['role'];
  readonly parts: ReadonlyArray<{
    readonly namespaces: readonly string[];
    readonly members: readonly GraphNode[];
  }>;
}

// One box per set of namespaces. If there are too many boxes, one box for all, which the user can
// open to get a box per set.
function foldsOf({ key, role, parts }: Grouped, opened: ReadonlySet<string>): FoldNode[] {
  const whole = `${key}|${role}s`;
  const boxes = parts.reduce(
    (count, { members }) => count + (members.length < LEAST ? members.length : 1),
    0
  );
  if (boxes > MOST && !opened.has(whole)) {
    const members = parts.flatMap(part => part.members);
    return [foldOf(whole, role, members, unique(parts.flatMap(part => part.namespaces)))];
  }
  return parts.flatMap(({ namespaces, members }) => {
    const id = `${key}|${namespaces.join('+')}|${role}s`;
    return members.length < LEAST || opened.has(id) ? [] : [foldOf(id, role, members, namespaces)];
  });
}

function partsOf<Item>(
  items: readonly Item[],
  namespacesOf: (item: Item) => readonly string[],
  nodeOf: (item: Item) => GraphNode
): Grouped['parts'] {
  return [...groupBy(items, item => namespacesOf(item).join('+')).values()].map(part => ({
    namespaces: namespacesOf(part[0] as Item),
    members: part.map(nodeOf),
  }));
}

function routeFolds(index: GraphIndex, { opened, kept }: FoldOptions): FoldNode[] {
  const candidates = index.graph.nodes.flatMap(node =>
    kept?.has(node.id) ? [] : candidate(node, index) ?? []
  );
  return [...groupBy(candidates, ({ parents }) => parents)].flatMap(([key, items]) => {
    const parts = partsOf(
      items,
      ({ namespaces }) => namespaces,
      ({ node }) => node
    );
    return foldsOf({ key, role: 'route', parts }, opened);
  });
}

// Backends that only folded routes lead to.
function backendFolds(
  index: GraphIndex,
  folded: ReadonlyMap<string, string>,
  { opened, kept }: FoldOptions
): FoldNode[] {
  const found = index.graph.nodes.flatMap(node => {
    if (node.kind !== 'object' || node.role !== 'backend' || kept?.has(node.id)) return [];
    const edges = index.to(node.id);
    const isQuietEnd = edges.length > 0 && edges.every(({ from }) => folded.has(from.node));
    return isQuietEnd && !isMissingOrProblem(node) ? [node] : [];
  });
  return [...groupBy(found, ({ cluster }) => cluster)].flatMap(([key, nodes]) => {
    const parts = partsOf(
      nodes,
      ({ ref }) => [ref.namespace ?? ''],
      node => node
    );
    return foldsOf({ key, role: 'backend', parts }, opened);
  });
}

function foldedInto(folds: readonly FoldNode[]): Map<string, string> {
  return new Map(folds.flatMap(({ id, members }) => members.map(member => [member, id] as const)));
}

function foldEdges(edges: readonly GraphEdge[], folded: ReadonlyMap<string, string>): GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  const counts = new Map<string, number>();
  edges.forEach(edge => {
    const from = folded.get(edge.from.node);
    const to = folded.get(edge.to.node);
    if (from === undefined && to === undefined) {
      merged.set(edge.id, edge);
      return;
    }
    // For folded routes an `aside` edge is not relevant, and it would cover the edges that attach
    // them.
    if (edge.aside) return;
    const ends = {
      from: from === undefined ? edge.from : { node: from, row: undefined },
      to: to === undefined ? edge.to : { node: to, row: undefined },
    };
    const id = edgeId(ends.from, ends.to, edge.kind);
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (count > 0) return;
    merged.set(id, {
      ...edge,
      ...ends,
      id,
      hostnames: null,
      share: undefined,
      parent: undefined,
      listener: undefined,
      reference: undefined,
    });
  });
  return [...merged.values()].map(edge => {
    const count = counts.get(edge.id);
    return count === undefined ? edge : { ...edge, count };
  });
}

/**
 * Folds similar routes into one box, so that a problem is visible among thousands of routes. Routes
 * are similar if they have the same parents and their backends are in the same namespaces. If that
 * leaves many boxes, all routes with the same parents become one. Backends that only folded routes
 * lead to are folded too. A route that is refused or unknown, or that leads to a missing object, is
 * never folded.
 *
 * @returns The graph with folds in place of their members; the identical graph if it is small.
 */
export function foldGraph(index: GraphIndex, options: FoldOptions): Graph {
  const { graph } = index;
  const routes = graph.nodes.filter(({ role }) => role === 'route').length;
  if (routes < (options.from ?? FOLD_FROM)) return graph;
  const ofRoutes = routeFolds(index, options);
  if (ofRoutes.length === 0) return graph;
  const foldedRoutes = foldedInto(ofRoutes);
  const ofBackends = backendFolds(index, foldedRoutes, options);
  const folded = new Map([...foldedRoutes, ...foldedInto(ofBackends)]);
  return {
    lanes: graph.lanes,
    nodes: [...graph.nodes.filter(({ id }) => !folded.has(id)), ...ofRoutes, ...ofBackends],
    edges: foldEdges(graph.edges, folded),
  };
}
