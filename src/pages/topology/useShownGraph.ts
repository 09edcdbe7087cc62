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

/** What of a graph the reader wants to see. */
export interface ShownGraph {
  /** Undefined while there is nothing yet. */
  readonly graph: Graph | undefined;
  /** The ways of the hostname that is highlighted; undefined for none. */
  readonly ways: HostnameWays | undefined;
}

/**
 * Keeps of a graph what the reader wants to see.
 *
 * @param whole - Undefined while there is nothing yet.
 * @param namespaces - None means all.
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
