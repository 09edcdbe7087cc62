import type { Finding, ObjectRef } from '../../analysis';
import {
  gatewayVerdictLine,
  routeVerdictLine,
  type VerdictLine,
} from '../../components/verdict/verdictLine';
import { useWords } from '../../components/words/useWords';
import { type AnalysisState, useGatewayAnalysis, useRouteAnalysis } from '../../fleet';

/** The computed status of an object. */
export interface ObjectVerdict {
  readonly state: AnalysisState;
  /** Undefined until it is computed, and if the object could not be read. */
  readonly line: VerdictLine | undefined;
  readonly findings: readonly Finding[];
}

/**
 * The computed status of a route, live.
 *
 * @param cluster - Headlamp's name.
 * @param ref - The identity is stable while the route is the same.
 * @param readiness - Whether to read which endpoints of its backends are ready.
 */
export function useRouteLine(cluster: string, ref: ObjectRef, readiness: boolean): ObjectVerdict {
  const { t } = useWords();
  const { state, verdict, findings } = useRouteAnalysis(cluster, ref, readiness);
  return {
    state,
    line: verdict === undefined ? undefined : routeVerdictLine(verdict, t),
    findings,
  };
}

/**
 * The computed status of a Gateway, live.
 *
 * @param cluster - Headlamp's name.
 * @param ref - The identity is stable while the Gateway is the same.
 */
export function useGatewayLine(cluster: string, ref: ObjectRef): ObjectVerdict {
  const { t } = useWords();
  const { state, verdict, routes, attached, findings } = useGatewayAnalysis(cluster, ref);
  const tally = { attached, naming: routes.length };
  return {
    state,
    line: verdict === undefined ? undefined : gatewayVerdictLine(verdict, tally, t),
    findings,
  };
}
