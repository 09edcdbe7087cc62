import type { GraphIndex } from '../graphIndex';
import { groupBy } from '../groupBy';
import type { FoldNode, Graph, ObjectNode } from '../model';
import { boxesOf } from './boxes';
import { foldEdges } from './foldEdges';
import { candidate } from './similarRoutes';

export interface FoldOptions {
  /** Ids of the folds that the user opened. */
  readonly opened: ReadonlySet<string>;
  /** Ids of nodes that must stay visible, such as those of a highlighted way. */
  readonly kept?: ReadonlySet<string>;
  /** Nothing is folded in a graph with fewer routes. */
  readonly from?: number;
}

const FOLD_FROM = 40;

function routeFolds(index: GraphIndex, { opened, kept }: FoldOptions): FoldNode[] {
  const candidates = index.graph.nodes.flatMap(node =>
    kept?.has(node.id) ? [] : candidate(node, index) ?? []
  );
  return [...groupBy(candidates, ({ key }) => key)].flatMap(([key, items]) =>
    boxesOf({ key, role: 'route', items }, opened)
  );
}

function backendKey({ cluster, presence, level }: ObjectNode): string {
  const isUsual = presence === 'there' && level !== 'problem';
  return isUsual ? cluster : `${cluster}|${presence} ${level}`;
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
    const isEnd = edges.length > 0 && edges.every(({ from }) => folded.has(from.node));
    return isEnd ? [{ node, namespaces: [node.ref.namespace ?? ''] }] : [];
  });
  return [...groupBy(found, ({ node }) => backendKey(node))].flatMap(([key, items]) =>
    boxesOf({ key, role: 'backend', items }, opened)
  );
}

function foldedInto(folds: readonly FoldNode[]): Map<string, string> {
  return new Map(folds.flatMap(({ id, members }) => members.map(member => [member, id] as const)));
}

/**
 * Folds similar routes into one box, so that a problem is visible among thousands of routes. Routes
 * are similar if they have the same parents, the same level and the same reason for it. Routes
 * without problems share a box if their backends are in the same namespaces; if that leaves many
 * boxes, all of them become one. Backends that only folded routes lead to are folded too.
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
