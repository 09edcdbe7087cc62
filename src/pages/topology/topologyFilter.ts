import type { Graph, GraphFilter, GraphNode } from '../../graph';

/** Writes a Gateway as a query parameter. */
export function gatewayParameter({
  namespace,
  name,
}: {
  readonly namespace?: string;
  readonly name: string;
}): string {
  return `${namespace ?? ''}/${name}`;
}

/**
 * Reads a Gateway from its query parameter.
 *
 * @param parameter - Such as `infra/public`.
 * @returns The Gateway; undefined for any other text.
 */
export function gatewayFromParameter(parameter: string): GraphFilter['gateway'] {
  const [namespace = '', name = '', ...rest] = parameter.split('/');
  return name === '' || rest.length > 0 ? undefined : { namespace, name };
}

function isGateway(node: GraphNode): boolean {
  return node.kind === 'object' && node.role === 'gateway' && !node.mesh;
}

/** The choices of the filters, sorted and without duplicates. */
export interface FilterChoices {
  /** As query parameters. */
  readonly gateways: readonly string[];
  /** Of routes and Gateways. */
  readonly namespaces: readonly string[];
  /** Hostnames that at least one listener serves. */
  readonly hostnames: readonly string[];
}

/**
 * Collects the choices of the filters.
 *
 * @param graph - Unfiltered.
 */
export function choicesOf(graph: Graph): FilterChoices {
  const gateways = new Set<string>();
  const namespaces = new Set<string>();
  const hostnames = new Set<string>();
  graph.nodes.forEach(node => {
    if (node.kind !== 'object') return;
    if (isGateway(node)) gateways.add(gatewayParameter(node.ref));
    if (node.role !== 'backend') namespaces.add(node.ref.namespace ?? '');
    node.hostnames?.forEach(hostname => hostnames.add(hostname));
  });
  namespaces.delete('');
  const sorted = (set: ReadonlySet<string>) => [...set].sort();
  return {
    gateways: sorted(gateways),
    namespaces: sorted(namespaces),
    hostnames: sorted(hostnames),
  };
}
