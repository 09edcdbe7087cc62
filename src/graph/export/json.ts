import { decidingCheck, formatMessage } from '../../analysis';
import type { EdgeEnd, Graph, GraphEdge, GraphNode, GraphRow } from '../model';

function rowJson(row: GraphRow) {
  if (row.kind === 'rule') {
    const { kind, id, name, match, moreMatches, answeredBy } = row;
    return { kind, id, name, match, moreMatches, answeredBy };
  }
  const { kind, id, name, port, protocol, hostname, secure, presence, level } = row;
  return { kind, id, name, port: port ?? null, protocol, hostname, secure, presence, level };
}

function nodeJson(node: GraphNode) {
  const { id, cluster, role, level } = node;
  if (node.kind === 'fold') {
    const { kind, namespaces, members } = node;
    return { kind, id, cluster, role, namespaces, members, level };
  }
  const { kind, ref, presence, mesh, hostnames, readiness, rows } = node;
  return {
    kind,
    id,
    cluster,
    role,
    object: {
      group: ref.group,
      kind: ref.kind,
      namespace: ref.namespace ?? null,
      name: ref.name,
    },
    presence,
    level,
    mesh,
    hostnames,
    readiness: readiness === undefined ? null : { ready: readiness.ready, total: readiness.total },
    rows: rows.map(rowJson),
  };
}

function endJson({ node, row }: EdgeEnd) {
  return { node, row: row ?? null };
}

function messageOf(edge: GraphEdge): string | null {
  if (edge.status === 'True') return null;
  const message =
    edge.reference?.message ?? decidingCheck(edge)?.message ?? edge.parent?.accepted.message;
  return message === undefined ? null : formatMessage(message);
}

function edgeJson(edge: GraphEdge) {
  const { id, cluster, kind, from, to, status, reason, aside, idle, hostnames, share, count } =
    edge;
  return {
    id,
    cluster,
    kind,
    from: endJson(from),
    to: endJson(to),
    status,
    reason: reason === '' ? null : reason,
    message: messageOf(edge),
    aside,
    idle,
    hostnames,
    share: share ?? null,
    count,
  };
}

/** A graph as programs read it. */
export type GraphJson = ReturnType<typeof jsonOf>;

/**
 * Writes a graph as plain JSON. Every field is always there; null stands for nothing.
 *
 * - `clusters`: `name`, and `stale`: it does not answer, and this is the last that was heard of it.
 * - `nodes`: `kind` (`object`, or `fold` for many drawn as one), `id` (the same as long as the object
 *   keeps its name), `cluster`, `role` (`class`, `gateway`, `listenerSet`, `route`, `backend`) and
 *   `level` (`problem`, `unknown`, `good`, `plain`).
 *   - An object has `object` (`group`, `kind`, `namespace`, `name`), `presence` (`there`, `missing`,
 *     `unread`), `mesh` (a parent of a mesh's routes), `hostnames` of a route (`[]` is any),
 *     `readiness` of a Service (`ready` of `total` endpoints) and `rows`.
 *   - A row has `kind` and `id`, which is unique within its node. A `listener` has `name`, `port`,
 *     `protocol`, `hostname` (`''` is any), `secure`, `presence` and `level`; a `rule` has `name`,
 *     `match` (the first; `''` is everything), `moreMatches` and `answeredBy` (the filter that answers
 *     in place of a backend, else `''`).
 *   - A fold has `namespaces` and `members` (the ids of what it stands for).
 * - `edges`: `id`, `cluster`, `kind` (`class`, `set`, `attachment`, `backend`, `mirror`, `auth`),
 *   `from` and `to` (each a `node` and, where it meets one, a `row`), `status` (`True`, `False`,
 *   `Unknown`), `reason` (the specification's) and `message` (in English) where it is not `True`,
 *   `aside` (refused, as it should be: another listener is meant for it), `idle` (it begins at a route
 *   that no listener takes, so that nothing goes this way), `hostnames` that both ends of an attachment
 *   have, `share` of a rule's requests from 0 to 1, and `count` (how many edges it
 *   stands for).
 *
 * @param graph - The graph.
 * @returns The document, which `JSON.stringify` writes the same for the same graph.
 */
export function jsonOf(graph: Graph) {
  return {
    clusters: graph.lanes.map(({ cluster, stale }) => ({ name: cluster, stale })),
    nodes: graph.nodes.map(nodeJson),
    edges: graph.edges.map(edgeJson),
  };
}
