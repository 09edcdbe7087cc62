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
  if (edge.status === 'True') {
    return edge.idle && edge.listener ? formatMessage(edge.listener.served.message) : null;
  }
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

/** The document that programs read. */
export type GraphJson = ReturnType<typeof jsonOf>;

/**
 * A graph as plain JSON. Every field is always present; null is no value.
 *
 * - `clusters`: `name`, and `stale` where the cluster does not answer and its last state is shown.
 * - `nodes`: `kind` (`object`, or `fold` for several drawn as one), `id` (stable while the object keeps
 *   its name), `cluster`, `role` (`class`, `gateway`, `listenerSet`, `route`, `backend`) and `level`
 *   (`problem`, `unknown`, `good`, `plain`).
 *   - An object has `object` (`group`, `kind`, `namespace`, `name`), `presence` (`there`, `missing`,
 *     `unread`), `mesh` (a parent of mesh routes), `hostnames` of a route (`[]` is any), `readiness` of
 *     a Service (`ready` of `total` endpoints) and `rows`.
 *   - A row has `kind` and `id`, which is unique within its node. A `listener` has `name`, `port`,
 *     `protocol`, `hostname` (`''` is any), `secure`, `presence` and `level`. A `rule` has `name`,
 *     `match` (the first; `''` is every request), `moreMatches` and `answeredBy` (the filter that
 *     answers instead of a backend, else `''`).
 *   - A fold has `namespaces` and `members` (the ids of its nodes).
 * - `edges`: `id`, `cluster`, `kind` (`class`, `set`, `attachment`, `backend`, `mirror`, `auth`), `from`
 *   and `to` (each a `node` and a `row`, or null), `status` (`True`, `False`, `Unknown`), `reason` (the
 *   specification's) and `message` (in English) where the status is not `True`, `aside` (refused, but
 *   another listener is meant for the route), `idle` (it starts at a listener that is not served, or at
 *   a route that no listener serves, so it carries no requests; `message` says why), common `hostnames` of an attachment, `share` of the requests of a rule
 *   from 0 to 1, and `count` (the number of edges that a fold combines into it).
 */
export function jsonOf(graph: Graph) {
  return {
    clusters: graph.lanes.map(({ cluster, stale }) => ({ name: cluster, stale })),
    nodes: graph.nodes.map(nodeJson),
    edges: graph.edges.map(edgeJson),
  };
}
