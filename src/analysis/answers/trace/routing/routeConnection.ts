import type { RouteKind } from '../../../../gatewayApi/types';
import type { Listener } from '../../../model';
import { comparePrecedence } from '../../../objects/precedence';
import { hostnameField } from '../../../routes/routeHostnames';
import { sayTrace } from '../../../words/traceWords';
import { unfiltered } from '../effects/filterEffects';
import { traceBackends } from '../effects/traceBackends';
import { settle, type TraceDoubt } from '../settle';
import { endWay, stepOn, type TraceAnswer, type TraceStep, type TraceWay } from '../traceAnswer';
import type { Tracing } from '../tracing';
import type { RouteAttachment, RouteGroup } from './routeGroup';
import { unreadRoutes } from './unreadRoutes';

const KINDS: Readonly<Record<string, readonly RouteKind[]>> = {
  TLS: ['TLSRoute', 'TCPRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

function throughRoute(
  way: TraceWay,
  { verdict, route }: RouteAttachment,
  hostname: string,
  tracing: Tracing
): TraceAnswer {
  const { request } = tracing;
  const named = hostname !== '';
  const step: TraceStep = {
    step: 'route',
    status: 'True',
    message: named
      ? sayTrace('route', { route: verdict.route, host: request.sni, hostname })
      : sayTrace('connection', { route: verdict.route }),
    object: verdict.route,
    field: named ? hostnameField(hostname, route.object) : undefined,
  };
  const [rule] = route.rules;
  const on = { ...stepOn(way, [step]), route: verdict.route };
  if (rule === undefined) {
    const message = sayTrace('noRules');
    const none: TraceStep = {
      step: 'backend',
      status: 'False',
      message,
      object: verdict.route,
      field: '.spec.rules',
    };
    return endWay(stepOn(on, [none]), 'rejected', { errorShare: 1 });
  }
  const effects = unfiltered(request);
  const index = rule.index ?? 0;
  return traceBackends(
    { ...on, rule: index },
    rule.raw,
    index,
    verdict,
    effects,
    () => effects,
    { outcome: 'rejected', answer: () => ({}) },
    tracing
  );
}

// The oldest route takes the connections. Those before it may not be attached.
function takers({ attachments }: RouteGroup): readonly RouteAttachment[] {
  const sorted = [...attachments].sort((a, b) => comparePrecedence(a.route, b.route));
  const sure = sorted.findIndex(({ attached }) => attached === 'True');
  return sure < 0 ? sorted : sorted.slice(0, sure + 1);
}

/** What becomes of a connection among routes with equally specific hostnames. */
export interface ConnectionChoice {
  readonly answers: readonly TraceAnswer[];
  readonly doubts: readonly TraceDoubt[];
  /** Whether a route certainly takes it. */
  readonly isCertain: boolean;
}

/** Follows a connection through the oldest of some routes. */
export function chooseConnection(
  way: TraceWay,
  group: RouteGroup,
  tracing: Tracing
): ConnectionChoice {
  const possible = takers(group);
  const doubts = possible
    .filter(({ attached }) => attached === 'Unknown')
    .map(({ verdict: { route }, parent, missing }): TraceDoubt => {
      const message = sayTrace('attachment', { route });
      const field = `.spec.parentRefs[${parent}]`;
      return { step: { step: 'route', status: 'Unknown', message, object: route, field }, missing };
    });
  return {
    answers: possible.map(taker => throughRoute(way, taker, group.hostname, tracing)),
    doubts,
    isCertain: doubts.length < possible.length,
  };
}

/**
 * Follows a connection from its listener to the backend (TLSRoute, TCPRoute, UDPRoute). TLSRoutes are
 * chosen by SNI. Of several routes, the oldest takes the connections. A share without a valid
 * backend is rejected.
 *
 * @param way - The way up to the listener.
 */
export function routeConnection(way: TraceWay, listener: Listener, tracing: Tracing): TraceAnswer {
  const sni = listener.protocol === 'TLS' ? tracing.request.sni : '';
  const answers: TraceAnswer[] = [];
  const doubts: TraceDoubt[] = unreadRoutes(KINDS[listener.protocol] ?? [], tracing);
  for (const group of tracing.index.groupsAt([listener], sni)) {
    const choice = chooseConnection(way, group, tracing);
    answers.push(...choice.answers);
    doubts.push(...choice.doubts);
    if (choice.isCertain) return settle(way, answers, doubts);
  }
  const message = sayTrace('noConnection', { listener: listener.name });
  const step: TraceStep = { step: 'route', status: 'False', message, object: listener.owner };
  return settle(way, [...answers, endWay(stepOn(way, [step]), 'rejected')], doubts);
}
