import type { GatewayVerdict, Listener } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import { chooseMatch } from '../matching/chooseMatch';
import { settle, type TraceDoubt } from '../settle';
import { endWay, stepOn, type TraceAnswer, type TraceWay } from '../traceAnswer';
import { hostnameOf, notFoundStatus } from '../traceRequest';
import type { Tracing } from '../tracing';
import { habitsOf } from './controllers';
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

function routeDoubt(
  way: TraceWay,
  name: 'fallThrough' | 'ownHostnames',
  hostname: string
): TraceDoubt {
  const message = sayTrace(name, { hostname: hostname || '*' });
  return { step: { step: 'route', status: 'Unknown', message, object: way.gateway } };
}

/** The answer of some groups. Undefined if nothing of them matches. */
interface GroupAnswer {
  readonly answer: TraceAnswer | undefined;
  /** Whether one of their rules certainly takes the request. */
  readonly isCertain: boolean;
}

function ofGroup(way: TraceWay, group: RouteGroup, tracing: Tracing): GroupAnswer {
  const { possible, isCertain, doubts } = chooseMatch(group, tracing.request);
  if (possible.length === 0) return { answer: undefined, isCertain };
  const answers = possible.map(candidate => traceRule(way, candidate, group.hostname, tracing));
  return { answer: settle(way, answers, doubts), isCertain };
}

// Each group in turn, as long as none certainly takes the request.
function inTurn(way: TraceWay, groups: readonly RouteGroup[], tracing: Tracing): GroupAnswer {
  const answers: TraceAnswer[] = [];
  let isCertain = false;
  for (const group of groups) {
    const { answer, isCertain: takes } = ofGroup(way, group, tracing);
    if (answer !== undefined) answers.push(answer);
    isCertain = takes;
    if (isCertain) break;
  }
  return { answer: answers.length === 0 ? undefined : settle(way, answers, []), isCertain };
}

// Routes that have the same hostname in common with the listener. Their own hostnames may differ.
function ofEqual(
  way: TraceWay,
  equal: readonly RouteGroup[],
  merges: boolean | undefined,
  tracing: Tracing
): GroupAnswer {
  const [first] = equal as readonly [RouteGroup, ...RouteGroup[]];
  if (equal.length === 1) return ofGroup(way, first, tracing);
  const together = () => ofGroup(way, tracing.index.mergedGroup(equal), tracing);
  if (merges === true) return together();
  const apart = inTurn(way, equal, tracing);
  if (apart.answer === undefined) return apart;
  const { answer = apart.answer } = together();
  const doubt = routeDoubt(way, 'ownHostnames', first.common);
  return { ...apart, answer: settle(way, [apart.answer, answer], [doubt]) };
}

function answerFrom(
  way: TraceWay,
  groups: readonly RouteGroup[],
  gateway: GatewayVerdict,
  tracing: Tracing
): TraceAnswer {
  const [first] = groups;
  if (first === undefined) return unmatched(way, tracing, false);
  const habits = habitsOf(gateway.controllerName);
  const equal = groups.filter(({ common }) => common === first.common);
  const { answer, isCertain } = ofEqual(way, equal, habits?.mergesHostnames, tracing);
  if (isCertain && answer !== undefined) return answer;
  const none = unmatched(way, tracing, true);
  const own = answer === undefined ? [] : [answer];
  const others = groups.slice(equal.length);
  const next =
    others.length === 0 || habits?.fallsThrough === false
      ? none
      : answerFrom(way, others, gateway, tracing);
  // Nothing of the rest matches, whether it counts or not.
  if (next.outcome === 'notFound') return settle(way, [...own, none], []);
  const doubt = routeDoubt(way, 'fallThrough', first.hostname);
  return settle(way, [...own, none, next], [doubt]);
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
  const answer = answerFrom(way, groups, gateway, tracing);
  const doubts = [
    ...unreadRoutes(kindsOfRequest(tracing), tracing),
    ...variableHostnames(listeners, tracing),
  ];
  return doubts.length === 0 ? answer : settle(way, [answer], doubts);
}
