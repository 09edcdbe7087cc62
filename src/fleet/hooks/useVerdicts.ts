import { useCallback } from 'react';
import {
  type Finding,
  type GatewayVerdict,
  type ObjectRef,
  parentLevel,
  type ParentVerdict,
  type RouteVerdict,
} from '../../analysis';
import { READINESS_KINDS } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import type { AnalysisState } from '../analysis/fleetAnalysis';
import { useAnalysis } from './useAnalysis';
import { useRetained } from './useRetained';

const NOTHING: readonly Kind[] = [];

/** What analysis says of one route. */
export interface RouteAnalysis {
  readonly state: AnalysisState;
  /** Undefined until it is worked out. */
  readonly verdict: RouteVerdict | undefined;
  readonly findings: readonly Finding[];
  /**
   * What is wrong with the Gateways and ListenerSets that should serve it and can't, by the place of
   * the parentRef that leads there.
   */
  readonly aboveFindings: ReadonlyMap<number, readonly Finding[]>;
}

/** What analysis says of one Gateway. */
export interface GatewayAnalysis {
  readonly state: AnalysisState;
  /** Undefined until it is worked out. */
  readonly verdict: GatewayVerdict | undefined;
  /** Of the routes that name it or one of its ListenerSets. */
  readonly routes: readonly RouteVerdict[];
  readonly findings: readonly Finding[];
}

/** A finding and where it is from. */
export interface ClusterFinding {
  readonly cluster: string;
  readonly finding: Finding;
}

/** What was found in several clusters. */
export interface FleetFindings {
  readonly items: readonly ClusterFinding[];
  /** Clusters that are not worked out yet. */
  readonly pending: readonly string[];
}

function servingObjects({ gateway, parentRef }: ParentVerdict): ObjectRef[] {
  const { group, kind, namespace, name } = parentRef;
  const set: ObjectRef[] = kind === 'ListenerSet' ? [{ group, kind, namespace, name }] : [];
  return gateway === undefined ? set : [...set, gateway];
}

/**
 * What analysis says of one route, live.
 *
 * @param cluster - Headlamp's name.
 * @param ref - The route; the same object as long as it is the same route.
 * @param readiness - Whether to read which endpoints of its backends are ready.
 */
export function useRouteAnalysis(cluster: string, ref: ObjectRef, readiness = true): RouteAnalysis {
  useRetained([cluster], readiness ? READINESS_KINDS : NOTHING);
  return useAnalysis(
    [cluster],
    useCallback(
      analysis => {
        const verdict = analysis.route(cluster, ref);
        return {
          state: analysis.state(cluster),
          verdict,
          findings: analysis.findingsAbout(cluster, ref),
          aboveFindings: new Map(
            (verdict?.parents ?? [])
              .filter(parent => parentLevel(parent) === 'unserved')
              .map(parent => [
                parent.index,
                servingObjects(parent)
                  .flatMap(object => analysis.findingsAbout(cluster, object))
                  .filter(({ severity }) => severity === 'error'),
              ])
          ),
        };
      },
      [cluster, ref]
    )
  );
}

/**
 * What analysis says of one Gateway, live.
 *
 * @param cluster - Headlamp's name.
 * @param ref - The Gateway; the same object as long as it is the same Gateway.
 */
export function useGatewayAnalysis(cluster: string, ref: ObjectRef): GatewayAnalysis {
  return useAnalysis(
    [cluster],
    useCallback(
      analysis => ({
        state: analysis.state(cluster),
        verdict: analysis.gateway(cluster, ref),
        routes: analysis.routesNaming(cluster, ref),
        findings: analysis.findingsAbout(cluster, ref),
      }),
      [cluster, ref]
    )
  );
}

/**
 * Finds the verdict of any route of some clusters, live: for lists.
 *
 * @param clusters - Headlamp's names.
 * @returns A function; another one after verdicts changed.
 */
export function useRouteVerdicts(
  clusters: readonly string[]
): (cluster: string, ref: ObjectRef) => RouteVerdict | undefined {
  return useAnalysis(
    clusters,
    useCallback(analysis => (cluster, ref) => analysis.route(cluster, ref), [])
  );
}

/**
 * Everything that was found in some clusters, live.
 *
 * @param clusters - Headlamp's names; the same list as long as it holds the same.
 */
export function useFindings(clusters: readonly string[]): FleetFindings {
  return useAnalysis(
    clusters,
    useCallback(
      analysis => ({
        items: clusters.flatMap(cluster =>
          analysis.findings(cluster).map(finding => ({ cluster, finding }))
        ),
        pending: clusters.filter(cluster => analysis.state(cluster) !== 'done'),
      }),
      [clusters]
    )
  );
}
