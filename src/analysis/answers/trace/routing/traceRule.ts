import type { HttpMatchParts } from '../../../routes/matches/matchParts';
import { schemeOf } from '../../../routes/redirectTarget';
import { hostnameField } from '../../../routes/routeHostnames';
import { sayTrace } from '../../../words/traceWords';
import { applyFilters } from '../effects/applyFilters';
import { unfiltered } from '../effects/filterEffects';
import { settleFilters, traceBackends } from '../effects/traceBackends';
import { candidateText, fieldOfMatch } from '../matching/chooseMatch';
import { endWay, stepOn, type TraceAnswer, type TraceStep, type TraceWay } from '../traceAnswer';
import type { Tracing } from '../tracing';
import { isOfGrpcRoute, type RouteCandidate } from './routeGroup';

const UNAVAILABLE = 14;

function ruleSteps(candidate: RouteCandidate, hostname: string, { request }: Tracing): TraceStep[] {
  const { route } = candidate.attachment.verdict;
  const object = candidate.attachment.route.object;
  const isDefault = candidate.index === undefined;
  const rule: TraceStep = {
    step: 'rule',
    status: 'True',
    message: isDefault
      ? sayTrace('ruleDefault')
      : sayTrace('rule', { match: candidateText(candidate) }),
    object: route,
    field: fieldOfMatch(candidate),
  };
  if (hostname === '') {
    const message = sayTrace('routeAny', { route });
    return [{ step: 'route', status: 'True', message, object: route }, rule];
  }
  const message = sayTrace('route', { route, host: request.host, hostname });
  const field = hostnameField(hostname, object);
  return [{ step: 'route', status: 'True', message, object: route, field }, rule];
}

/**
 * Follows a request through the rule whose match takes it: its filters, then its backends
 * (HTTPRouteRule, GRPCRouteRule).
 *
 * @param way - The way up to the route.
 * @param hostname - The hostname of the route that matches. `''` if it has none.
 * @param steps - Steps in place of those that name the route, for a mesh.
 */
export function traceRule(
  way: TraceWay,
  candidate: RouteCandidate,
  hostname: string,
  tracing: Tracing,
  steps: readonly TraceStep[] = ruleSteps(candidate, hostname, tracing)
): TraceAnswer {
  const { verdict } = candidate.attachment;
  const { request } = tracing;
  const { index } = candidate.rule;
  const isGrpcRoute = isOfGrpcRoute(candidate);
  const at = {
    ...stepOn(way, steps),
    route: verdict.route,
    rule: index ?? 0,
    match: candidate.index,
  };
  const listener = way.listener;
  const place = {
    verdict,
    match: isGrpcRoute ? undefined : (candidate.parts as HttpMatchParts | undefined),
    scheme: (listener && schemeOf(listener)) ?? (request.scheme === 'https' ? 'https' : 'http'),
    port: listener?.port ?? request.port,
    field: `.spec.rules[${index ?? 0}]`,
  };
  const start = unfiltered(request);
  const { raw } = candidate.rule;
  const effects = applyFilters(
    (raw as { filters?: unknown } | null)?.filters,
    start,
    place,
    tracing
  );
  const on = stepOn(at, effects.steps);
  const { redirect, mirrors, response } = effects;
  const failed = (status: number) => (isGrpcRoute ? { grpcStatus: UNAVAILABLE } : { status });
  if (effects.isError) return endWay(on, 'error', { ...failed(500), errorShare: 1 });
  const answer =
    redirect === undefined
      ? traceBackends(
          on,
          raw,
          index ?? 0,
          verdict,
          effects,
          (filters, field) => applyFilters(filters, effects, { ...place, field }, tracing),
          { outcome: 'error', answer: why => failed(why === 'invalid' ? 500 : 503) },
          tracing
        )
      : endWay(on, 'redirect', { redirect, status: redirect.status, mirrors, response });
  return settleFilters(on, answer, effects.doubts);
}
