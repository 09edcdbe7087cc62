import type { GraphIndex } from '../graphIndex';
import { type GraphEdge, type GraphNode, isProblem, type NodeLevel } from '../model';

/** The part of a picture to look at first. */
export interface WorstPart {
  /** The id of its Gateway, or of another node where no Gateway has a problem. */
  readonly center: string;
  /** Ids of its nodes with a problem, or with an unknown status if there is no problem. */
  readonly nodes: readonly string[];
}

type Bad = Extract<NodeLevel, 'problem' | 'unknown'>;

function isRefused(edge: GraphEdge, level: Bad): boolean {
  return level === 'problem' ? isProblem(edge) : edge.status === 'Unknown' && !edge.aside;
}

// A route that another parent refuses is not a problem of the parent that accepts it.
function isBlamed(edge: GraphEdge, route: GraphNode, index: GraphIndex, level: Bad): boolean {
  if (edge.aside || route.level !== level) return false;
  return isRefused(edge, level) || !index.to(route.id).some(other => isRefused(other, level));
}

function badBelow(node: GraphNode, index: GraphIndex, level: Bad, found: Set<string>): void {
  if (node.level === level) found.add(node.id);
  index.from(node.id).forEach(edge => {
    const next = index.node(edge.to.node);
    if (next === undefined) return;
    if (edge.kind === 'set') badBelow(next, index, level, found);
    else if (edge.kind === 'attachment' && isBlamed(edge, next, index, level)) {
      found.add(next.id);
      index.from(next.id).forEach(({ to }) => {
        if (index.node(to.node)?.level === level) found.add(to.node);
      });
    }
  });
}

function weight(id: string, index: GraphIndex): number {
  const node = index.node(id);
  return node?.kind === 'fold' ? node.members.length : 1;
}

function worstBy(index: GraphIndex, nodes: readonly GraphNode[], level: Bad) {
  let worst: WorstPart | undefined;
  let most = 0;
  nodes.forEach(node => {
    if (node.role !== 'gateway') return;
    const found = new Set<string>();
    badBelow(node, index, level, found);
    const sum = [...found].reduce((all, id) => all + weight(id, index), 0);
    if (sum <= most) return;
    most = sum;
    worst = { center: node.id, nodes: [...found] };
  });
  if (worst !== undefined) return worst;
  const single = nodes.find(node => node.level === level);
  return single === undefined ? undefined : { center: single.id, nodes: [single.id] };
}

/**
 * Finds the Gateway with the most problems: its own, and those of its ListenerSets, routes and their
 * backends. Without problems, the one with the most unknowns.
 *
 * @returns Undefined if the clusters that answer have neither. The first of equals in the order of
 *   the graph.
 */
export function worstPart(index: GraphIndex): WorstPart | undefined {
  const { lanes, nodes } = index.graph;
  const stale = new Set(lanes.flatMap(lane => (lane.stale ? lane.cluster : [])));
  const live = nodes.filter(({ cluster }) => !stale.has(cluster));
  return worstBy(index, live, 'problem') ?? worstBy(index, live, 'unknown');
}
