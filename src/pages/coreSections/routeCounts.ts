import { list, text } from '../../gatewayApi/read';
import { backendReference } from '../../gatewayApi/references';
import type { GRPCRoute, HTTPRoute } from '../../gatewayApi/types';

/** What a summary says of a route's spec. */
export interface RouteCounts {
  readonly hostnames: readonly string[];
  readonly rules: number;
  /** Each backend once, however many rules send requests to it. */
  readonly backends: number;
}

/**
 * Counts what a route's rules hold.
 *
 * @param route - The route as it arrived.
 */
export function routeCounts({ metadata, spec }: HTTPRoute | GRPCRoute): RouteCounts {
  const rules = list<{
    readonly backendRefs?: ReadonlyArray<Parameters<typeof backendReference>[0]> | null;
  } | null>(spec?.rules);
  const backends = rules
    .flatMap(rule => list(rule.backendRefs))
    .map(raw => backendReference(raw, metadata.namespace))
    .map(({ group, kind, namespace, name, port }) =>
      JSON.stringify([group, kind, namespace, name, port])
    );
  return {
    hostnames: list(spec?.hostnames)
      .map(text)
      .filter(hostname => hostname !== ''),
    rules: rules.length,
    backends: new Set(backends).size,
  };
}
