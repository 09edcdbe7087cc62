import type { GatewayVerdict, Listener } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import { chooseMatch } from '../matching/chooseMatch';
import { settle, type TraceDoubt } from '../settle';
import { endWay, stepOn, type TraceAnswer, type TraceWay } from '../traceAnswer';
import { hostnameOf, notFoundStatus } from '../traceRequest';
import type { Tracing } from '../tracing';
import { fallsThrough } from './controllers';
import type { RouteGroup } from './routeGroup';
import { traceRule } from './traceRule';
import { kindsOfRequest, unreadRoutes, variableHostnames } from './unreadRoutes';

/** The answer to a request that no rule matches. */
export function unmatched(way: TraceWay, tracing: Tracing, hasRoutes: boolean): TraceAnswer {
  const { request } = tracing;
  const listener = way.listener?.name ?? '';
  const message = sayTrace(hasRoutes ? 'noMatch' : 'noRoute', {
    host: request.host || '*',
    listener,
  });
  const object = way.listener?.owner ?? way.gateway;
  const on = stepOn(way, [
    { step: hasRoutes ? 'rule' : 'route', status: 'False', message, object },
  ]);
  return endWay(on, 'notFound', notFoundStatus(request));
}

function fallDoubt(way: TraceWay, { hostname }: RouteGroup): TraceDoubt {
  const message = sayTrace('fallThrough', { hostname });
  return { step: { step: 'route', status: 'Unknown', message, object: way.gateway } };
}

function answerFrom(
  way: TraceWay,
  groups: readonly RouteGroup[],
  at: number,
  gateway: GatewayVerdict,
  tracing: Tracing
): TraceAnswer {
  const group = groups[at];
  if (group === undefined) return unmatched(way, tracing, groups.length > 0);
  const { possible, isCertain, doubts } = chooseMatch(group, tracing.request);
  const answers = possible.map(candidate => traceRule(way, candidate, group.hostname, tracing));
  if (isCertain) return settle(way, answers, doubts);
  // Both have the same hostname in common with the listener, so both serve it.
  if (groups[at + 1]?.common === group.common) {
    return settle(way, [...answers, answerFrom(way, groups, at + 1, gateway, tracing)], doubts);
  }
  const none = unmatched(way, tracing, true);
  const falls = fallsThrough(gateway.controllerName);
  const next = falls === false ? none : answerFrom(way, groups, at + 1, gateway, tracing);
  // Nothing of the rest matches, whether it counts or not.
  if (next.outcome === 'notFound') return settle(way, [...answers, none], doubts);
  return settle(way, [...answers, none, next], [...doubts, fallDoubt(way, group)]);
}

/**
 * Follows a request over HTTP from its listener to the answer (HTTPRouteSpec.hostnames,
 * HTTPRouteRule.matches). Routes with the most specific hostname come first. Whether others answer
 * if none of their rules match, the specification leaves open.
 *
 * @param way - The way up to the listener.
 * @param listeners - The listeners whose routes count.
 */
export function routeHttp(
  way: TraceWay,
  listeners: readonly Listener[],
  gateway: GatewayVerdict,
  tracing: Tracing
): TraceAnswer {
  const groups = tracing.index.groupsAt(listeners, hostnameOf(tracing.request.host));
  const answer = answerFrom(way, groups, 0, gateway, tracing);
  const doubts = [
    ...unreadRoutes(kindsOfRequest(tracing), tracing),
    ...variableHostnames(listeners, tracing),
  ];
  return doubts.length === 0 ? answer : settle(way, [answer], doubts);
}
