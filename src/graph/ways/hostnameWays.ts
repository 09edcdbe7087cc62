import { intersectHostnames } from '../../analysis';
import type { GraphIndex } from '../graphIndex';
import type { GraphNode, ListenerRow } from '../model';
import { rowKey, type Way, WayBuilder } from './way';

/** The ways that requests for a hostname can take. */
export interface HostnameWays {
  readonly way: Way;
  /** The clusters that serve the hostname, in the order of the lanes. */
  readonly clusters: readonly string[];
  /** The clusters that do not serve it, in the order of the lanes. */
  readonly without: readonly string[];
  /**
   * The clusters in which only a redirect for every hostname answers, in the order of the lanes. They
   * are among `clusters`.
   */
  readonly redirected: readonly string[];
}

const ANY = '*';

function covers(pattern: string, hostname: string): boolean {
  return intersectHostnames(pattern === ANY ? '' : pattern, hostname) === hostname;
}

// An exact hostname precedes a wildcard, and a longer wildcard precedes a shorter one.
function precisionOf(hostname: string): number {
  return hostname === '' ? 0 : hostname.startsWith('*') ? hostname.length : 1_000;
}

// A ListenerSet shares the ports of its Gateway, if the Gateway accepts it.
function portOwner({ id, role }: GraphNode, index: GraphIndex): string | undefined {
  if (role === 'gateway') return id;
  if (role !== 'listenerSet') return undefined;
  const set = index.to(id).find(({ kind }) => kind === 'set');
  return set?.status === 'True' ? set.from.node : undefined;
}

interface Best {
  readonly precision: number;
  readonly rows: string[];
}

// A request reaches the listener of its port with the most specific matching Listener.hostname.
function bestRows(index: GraphIndex, hostname: string): ReadonlySet<string> {
  const byPort = new Map<string, Best>();
  index.graph.nodes.forEach(node => {
    const gateway = portOwner(node, index);
    if (gateway === undefined) return;
    (node.rows as readonly ListenerRow[]).forEach(row => {
      if (row.presence !== 'there' || !row.accepted) return;
      if (!covers(row.hostname, hostname)) return;
      const key = `${gateway} ${row.port ?? ''}`;
      const precision = precisionOf(row.hostname);
      const best = byPort.get(key);
      if (best === undefined || best.precision < precision) {
        byPort.set(key, { precision, rows: [rowKey(node.id, row.id)] });
      } else if (best.precision === precision) {
        best.rows.push(rowKey(node.id, row.id));
      }
    });
  });
  return new Set([...byPort.values()].flatMap(({ rows }) => rows));
}

// Such a redirect usually leads to another port, which needs a route for the hostname.
function redirectsEverything(node: GraphNode | undefined): boolean {
  return (
    node?.kind === 'object' &&
    node.hostnames?.length === 0 &&
    node.rows.length > 0 &&
    node.rows.every(row => row.kind === 'rule' && row.answeredBy === 'RequestRedirect')
  );
}

/**
 * Finds every way that requests for a hostname can take: from the most specific listener of each port
 * (Listener.hostname) to every attached route with the hostname (HTTPRouteSpec.hostnames). Paths and
 * headers then decide between these routes.
 *
 * @param hostname - In lower case; a wildcard stands for every hostname that it covers.
 */
export function hostnameWays(index: GraphIndex, hostname: string): HostnameWays {
  const best = bestRows(index, hostname);
  const way = new WayBuilder(index);
  const found = new Set<string>();
  const served = new Set<string>();
  index.graph.edges.forEach(edge => {
    const { kind, status, idle, hostnames, from } = edge;
    if (kind !== 'attachment' || status !== 'True' || idle) return;
    if (from.row === undefined || !best.has(rowKey(from.node, from.row))) return;
    if (hostnames?.some(pattern => covers(pattern, hostname)) !== true) return;
    found.add(edge.cluster);
    if (!redirectsEverything(index.node(edge.to.node))) served.add(edge.cluster);
    way.along(edge);
  });
  const lanes = index.graph.lanes.map(({ cluster }) => cluster);
  return {
    way,
    clusters: lanes.filter(cluster => found.has(cluster)),
    without: lanes.filter(cluster => !found.has(cluster)),
    redirected: lanes.filter(cluster => found.has(cluster) && !served.has(cluster)),
  };
}
