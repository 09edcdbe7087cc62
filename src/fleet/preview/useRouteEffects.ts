import { useEffect, useMemo, useRef, useState } from 'react';
import type { KubernetesObject } from '../../gatewayApi/types';
import type { ClusterEvaluation } from '../hooks/useEvaluations';
import { runInSlices } from '../runInSlices';
import type { RouteEffect } from './routePreview';
import { type PreviewedCluster, RoutePreviews } from './routePreviews';

/** The effect of a route in a cluster, and the route that it was computed for. */
export interface ClusterEffect extends RouteEffect {
  readonly object: KubernetesObject;
}

// A busy cluster changes all the time, and each change needs a new copy of its evaluation. A large
// cluster rests longer, so that the browser does too.
const PAUSE_MS = 300;
const REST = 10;
const NONE: ReadonlyMap<string, ClusterEffect> = new Map();

function previewed(evaluations: readonly ClusterEvaluation[]): PreviewedCluster[] {
  return evaluations.flatMap(({ cluster, evaluation, revision }) =>
    evaluation === undefined ? [] : [{ cluster, evaluation, revision }]
  );
}

/**
 * Computes what a route would do in some clusters, without a request. The clusters are computed one
 * after the other, in slices, and again when they change.
 *
 * @param evaluations - The clusters, as returned by `useEvaluations`.
 * @param object - The route. It must keep its identity while it is the same. Undefined tries none.
 * @returns The effects so far, by cluster. An effect stays until the next one is computed.
 */
export function useRouteEffects(
  evaluations: readonly ClusterEvaluation[],
  object: KubernetesObject | undefined
): ReadonlyMap<string, ClusterEffect> {
  const [effects, setEffects] = useState(NONE);
  const worked = useRef(0);
  const previews = useMemo(
    () =>
      new RoutePreviews((cluster, tried, effect) =>
        setEffects(known => {
          const before = known.get(cluster);
          // Until its findings are computed again, those of the last try are better than none.
          const kept = before?.object === tried ? before : undefined;
          const { findings = kept?.findings, taken = kept?.taken } = effect;
          return new Map(known).set(cluster, { ...effect, findings, taken, object: tried });
        })
      ),
    []
  );
  const clusters = useMemo(() => previewed(evaluations), [evaluations]);
  const [settled, setSettled] = useState(clusters);
  const latest = useRef(clusters);
  latest.current = clusters;
  const isBehind = clusters !== settled;
  const isMore = clusters.length > settled.length;
  useEffect(() => {
    if (!isBehind) return undefined;
    const timer = setTimeout(
      () => setSettled(latest.current),
      isMore ? 0 : Math.max(PAUSE_MS, worked.current * REST)
    );
    return () => clearTimeout(timer);
  }, [isBehind, isMore]);
  useEffect(() => {
    if (object === undefined) {
      setEffects(NONE);
      return undefined;
    }
    worked.current = 0;
    return runInSlices(previews.try(object, settled), {
      onSlice: length => (worked.current += length),
    });
  }, [previews, object, settled]);
  return effects;
}
