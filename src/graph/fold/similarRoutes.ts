import { type Health, healthKey } from '../../analysis';
import type { GraphIndex } from '../graphIndex';
import type { GraphEdge, GraphNode, NodeLevel, ObjectNode } from '../model';

/** A route that can be folded with others. */
export interface Candidate {
  readonly node: ObjectNode;
  /** The same for all routes that can share a box. */
  readonly key: string;
  /** Of its backends, or its own if it has none; sorted. */
  readonly namespaces: readonly string[];
}

function isQuiet({ status, aside }: GraphEdge): boolean {
  return status === 'True' || aside;
}

/** Whether a node is missing, was not read, or has a problem. */
export function isMissingOrProblem({ level, presence }: ObjectNode): boolean {
  return presence !== 'there' || level === 'problem';
}

/** Sorts texts and removes duplicates. */
export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

// The level of a node also depends on references that get no requests. Such a route has a box of its
// own.
function levelOf({ level }: Health): NodeLevel {
  if (level === 'attached') return 'good';
  return level === 'unknown' ? 'unknown' : 'problem';
}

// A good route has its health for all of its lines: a line that is up to the vendor differs.
function isAllQuiet(edges: readonly GraphEdge[], targets: readonly ObjectNode[]): boolean {
  return edges.every(isQuiet) && !targets.some(isMissingOrProblem);
}

/**
 * Finds out whether a route can share a box.
 *
 * @returns Undefined if it must have a box of its own.
 */
export function candidate(node: GraphNode, index: GraphIndex): Candidate | undefined {
  if (node.kind !== 'object' || node.role !== 'route' || node.health === undefined)
    return undefined;
  const { level, health } = node;
  if (levelOf(health) !== level) return undefined;
  const attachments = index.to(node.id);
  const backends = index.from(node.id);
  const targets = backends.flatMap(({ to }) => {
    const target = index.node(to.node);
    return target?.kind === 'object' ? [target] : [];
  });
  if (attachments.length === 0) return undefined;
  if (level === 'good' && !isAllQuiet([...attachments, ...backends], targets)) return undefined;
  const parents = attachments.filter(({ aside }) => !aside).map(({ from }) => from.node);
  const key = `${node.cluster}|${unique(parents).join('+')}`;
  const namespaces = targets.map(({ ref }) => ref.namespace ?? '');
  return {
    node,
    key: level === 'good' ? key : `${key}|${healthKey(health)}`,
    namespaces: unique(namespaces.length === 0 ? [node.ref.namespace ?? ''] : namespaces),
  };
}
