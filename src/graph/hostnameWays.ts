import { intersectHostnames } from '../analysis';
import type { GraphIndex } from './graphIndex';
import type { GraphEdge, ListenerRow } from './model';
import { type Way, WayBuilder } from './way';

/** The ways that requests for a hostname can take. */
export interface HostnameWays {
  readonly way: Way;
  /** The clusters in which there is one, in the order of the lanes. */
  readonly clusters: readonly string[];
  /** The clusters in which there is none, likewise. */
  readonly without: readonly string[];
}

const ANY = '*';

function covers(pattern: string, hostname: string): boolean {
  return intersectHostnames(pattern === ANY ? '' : pattern, hostname) === hostname;
}

// An exact hostname comes before a wildcard, and a longer wildcard before a shorter one.
function precision(hostname: string): number {
  return hostname === '' ? 0 : hostname.startsWith('*') ? hostname.length : 1_000;
}

// Requests reach one listener of a port: the one whose hostname is the most specific of those that
// match (Listener.hostname).
function bestPrecisions(index: GraphIndex, hostname: string): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  index.graph.nodes.forEach(node => {
    if (node.role !== 'gateway' && node.role !== 'listenerSet') return;
    const gateway =
      node.role === 'gateway'
        ? node.id
        : index.to(node.id).find(({ kind }) => kind === 'set')?.from.node ?? node.id;
    (node.rows as readonly ListenerRow[]).forEach(row => {
      if (row.presence !== 'there' || row.level === 'problem') return;
      if (!covers(row.hostname, hostname)) return;
      const key = `${gateway} ${row.port ?? ''}`;
      best.set(key, Math.max(best.get(key) ?? 0, precision(row.hostname)));
    });
  });
  return best;
}

function gatewayOf(index: GraphIndex, { from }: GraphEdge): string {
  return index.to(from.node).find(({ kind }) => kind === 'set')?.from.node ?? from.node;
}

/**
 * Finds every way that requests for a hostname can take (Listener.hostname, HTTPRouteSpec.hostnames:
 * of the listeners of a port the most specific gets them, and there every route that has the
 * hostname).
 *
 * @param index - Of the graph.
 * @param hostname - In lower case; a wildcard stands for all that it covers.
 * @returns The ways, by which paths and headers still decide.
 */
export function hostnameWays(index: GraphIndex, hostname: string): HostnameWays {
  const best = bestPrecisions(index, hostname);
  const way = new WayBuilder(index);
  const found = new Set<string>();
  index.graph.edges.forEach(edge => {
    const { kind, status, hostnames, listener } = edge;
    if (kind !== 'attachment' || status !== 'True' || listener === undefined) return;
    if (hostnames?.some(pattern => covers(pattern, hostname)) !== true) return;
    const { hostname: own, port } = listener.listener;
    if (best.get(`${gatewayOf(index, edge)} ${port ?? ''}`) !== precision(own)) return;
    found.add(edge.cluster);
    way.along(edge);
  });
  const lanes = index.graph.lanes.map(({ cluster }) => cluster);
  return {
    way,
    clusters: lanes.filter(cluster => found.has(cluster)),
    without: lanes.filter(cluster => !found.has(cluster)),
  };
}
