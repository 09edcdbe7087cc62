import { useMemo } from 'react';
import { type Graph, GraphIndex, keepWay, narrowGraph, type Way } from '../../graph';
import { gatewayFromParameter } from './topologyFilter';
import type { TopologyQuery } from './useTopologyUrl';

/**
 * Applies the reader's filters to a graph.
 *
 * @param whole - Undefined until there is a graph.
 * @param namespaces - An empty list means all.
 * @param way - What the reader highlights.
 */
export function useShownGraph(
  whole: Graph | undefined,
  namespaces: ReadonlySet<string>,
  { clusters, gateway, hostnameOnly, problemsOnly }: TopologyQuery,
  way: Way | undefined
): Graph | undefined {
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
  return useMemo(
    () =>
      way === undefined || narrowed === undefined || !hostnameOnly
        ? narrowed
        : keepWay(GraphIndex.of(narrowed), way),
    [narrowed, way, hostnameOnly]
  );
}
