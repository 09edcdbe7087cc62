import { useCallback } from 'react';
import {
  type Finding,
  type GatewayVerdict,
  type Health,
  type ObjectRef,
  parentLevel,
  type ParentVerdict,
  type RouteVerdict,
} from '../../analysis';
import { READINESS_KINDS } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import type { AnalysisState } from '../analysis/fleetAnalysis';
import { useRetained } from './basics/useRetained';
import { useAnalysis } from './useAnalysis';

const NOTHING: readonly Kind[] = [];

/** The analysis of one route. */
export interface RouteAnalysis {
  readonly state: AnalysisState;
  /** Undefined until it is computed. */
  readonly verdict: RouteVerdict | undefined;
  readonly findings: readonly Finding[];
  /**
   * The errors of the Gateways and ListenerSets that should serve the route but cannot. The key is
   * the index of the parentRef that selects them.
   */
  readonly aboveFindings: ReadonlyMap<number, readonly Finding[]>;
}

/** The analysis of one Gateway. */
export interface GatewayAnalysis {
  readonly state: AnalysisState;
  /** Undefined until it is computed. */
  readonly verdict: GatewayVerdict | undefined;
  /** The verdicts of the routes whose parentRefs select it or one of its ListenerSets. */
  readonly routes: readonly RouteVerdict[];
  /** How many of the routes it accepts. */
  readonly attached: number;
  readonly findings: readonly Finding[];
}

/** A finding and its cluster. */
export interface ClusterFinding {
  readonly cluster: string;
  readonly finding: Finding;
}

/** The findings in several clusters. */
export interface FleetFindings {
  readonly items: readonly ClusterFinding[];
  /** Clusters that are still being analyzed. */
  readonly pending: readonly string[];
}

function servingObjects({ gateway, parentRef }: ParentVerdict): ObjectRef[] {
  const { group, kind, namespace, name } = parentRef;
  const set: ObjectRef[] = kind === 'ListenerSet' ? [{ group, kind, namespace, name }] : [];
  return gateway === undefined ? set : [...set, gateway];
}

/**
 * Reads the analysis of one route, live.
 *
 * @param ref - Must keep its identity while it means the same route.
 * @param readiness - Also read which endpoints of its backends are ready.
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
 * Reads the analysis of one Gateway, live.
 *
 * @param ref - Must keep its identity while it means the same Gateway.
 */
export function useGatewayAnalysis(cluster: string, ref: ObjectRef): GatewayAnalysis {
  return useAnalysis(
    [cluster],
    useCallback(
      analysis => ({
        state: analysis.state(cluster),
        verdict: analysis.gateway(cluster, ref),
        routes: analysis.routesNaming(cluster, ref),
        attached: analysis.attachedRoutes(cluster, ref) ?? 0,
        findings: analysis.findingsAbout(cluster, ref),
      }),
      [cluster, ref]
    )
  );
}

/**
 * Looks up route verdicts in some clusters, live, for lists.
 *
 * @returns A function; a new one whenever verdicts change.
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
 * Looks up the health of objects in some clusters, live.
 *
 * @returns A function; a new one whenever verdicts change. Its answer is that of `healthOfObject`,
 *   and undefined until it is computed.
 */
export function useHealth(
  clusters: readonly string[]
): (cluster: string, ref: ObjectRef) => Health | undefined {
  return useAnalysis(
    clusters,
    useCallback(analysis => (cluster, ref) => analysis.health(cluster, ref), [])
  );
}

/**
 * Counts the routes that Gateways in some clusters accept, live, for lists.
 *
 * @returns A function; a new one whenever verdicts change. The count is undefined until it is
 *   computed.
 */
export function useAttachedRoutes(
  clusters: readonly string[]
): (cluster: string, gateway: ObjectRef) => number | undefined {
  return useAnalysis(
    clusters,
    useCallback(analysis => (cluster, gateway) => analysis.attachedRoutes(cluster, gateway), [])
  );
}

/**
 * Reads all findings in some clusters, live.
 *
 * @param clusters - Must keep its identity while its content is the same.
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
