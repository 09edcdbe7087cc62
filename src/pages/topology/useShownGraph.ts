import { useMemo } from 'react';
import {
  type Graph,
  GraphIndex,
  type HostnameWays,
  hostnameWays,
  keepWay,
  narrowGraph,
} from '../../graph';
import { gatewayFromParameter } from './topologyFilter';
import type { TopologyQuery } from './useTopologyUrl';

/** The part of a graph that passes the reader's filters. */
export interface ShownGraph {
  /** Undefined until there is a graph. */
  readonly graph: Graph | undefined;
  /** The ways of the highlighted hostname; undefined for none. */
  readonly ways: HostnameWays | undefined;
}

/**
 * Applies the reader's filters to a graph.
 *
 * @param whole - Undefined until there is a graph.
 * @param namespaces - An empty list means all.
 */
export function useShownGraph(
  whole: Graph | undefined,
  namespaces: ReadonlySet<string>,
  { clusters, gateway, hostname, hostnameOnly, problemsOnly }: TopologyQuery
): ShownGraph {
  const index = whole === undefined ? undefined : GraphIndex.of(whole);
  const narrowed = useMemo(
    () =>
      index === undefined
        ? undefined
        : narrowGraph(index, {
            clusters,
            namespaces: [...namespaces],
            gateway: gatewayFromParameter(gateway),
            problemsOnly,
          }),
    [index, clusters, namespaces, gateway, problemsOnly]
  );
  const ways = useMemo(
    () => (index === undefined || hostname === '' ? undefined : hostnameWays(index, hostname)),
    [index, hostname]
  );
  const graph = useMemo(
    () =>
      ways === undefined || narrowed === undefined || !hostnameOnly
        ? narrowed
        : keepWay(GraphIndex.of(narrowed), ways.way),
    [narrowed, ways, hostnameOnly]
  );
  return { graph, ways };
}
