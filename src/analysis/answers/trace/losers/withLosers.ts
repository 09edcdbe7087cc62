import type { GatewayVerdict, Listener } from '../../../model';
import { objectKey } from '../../../objects/keys';
import type { TraceAnswer, TraceLoser } from '../traceAnswer';
import { hostnameOf, splitPath } from '../traceRequest';
import type { Tracing } from '../tracing';
import { listenerLosers } from './listenerLosers';
import { MatchLosers } from './matchLosers';
import { NO_PLACE, type RankedLoser } from './rankedLoser';

const MOST = 20;

// Routes that name the Gateway and serve the hostname, and that the listener does not accept.
function unattachedLosers(listener: Listener, hostname: string, { index }: Tracing): RankedLoser[] {
  const naming = index
    .routesNaming(listener.gateway, hostname)
    .map(verdict => ({ verdict, key: objectKey(verdict.route) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return naming.flatMap(({ verdict }): RankedLoser[] => {
    const pairs = verdict.parents.flatMap(({ listeners }) =>
      listeners.filter(item => item.listener.key === listener.key)
    );
    const [pair] = pairs;
    if (pair === undefined || pairs.some(({ attached }) => attached !== 'False')) return [];
    const loser = (): TraceLoser => {
      const check = pair.deciding.find(({ status }) => status === 'False');
      const { reason, message } = check ?? verdict.parents[0]?.accepted ?? pair.served;
      return { ...NO_PLACE, route: verdict.route, reason, message };
    };
    return [{ rank: 4, loser }];
  });
}

/**
 * Adds to an answer what came near: listeners, routes and matches with the right hostname or the
 * right path, each with what kept it out (GatewaySpec.listeners, HTTPRouteRule.matches).
 *
 * @returns The answer with at most 20 of them, the nearest first, and the number of the others.
 */
export function withLosers(
  answer: TraceAnswer,
  gateway: GatewayVerdict,
  tracing: Tracing
): TraceAnswer {
  const { request } = tracing;
  const isTls = request.scheme === 'tls';
  const hostname = isTls ? request.sni : hostnameOf(request.host);
  const ranked = listenerLosers(answer, gateway, hostname);
  const listener = answer.listener ?? answer.alternatives.find(item => item.listener)?.listener;
  const matches = new MatchLosers(answer, tracing);
  if (listener !== undefined) {
    const groups = tracing.index.groupsAt([listener], hostname);
    groups.forEach((group, place) => {
      const lower = place === 0 ? undefined : group.hostname;
      matches.ofHost(group.candidates, lower, groups[0]?.hostname ?? '');
    });
    ranked.push(...unattachedLosers(listener, hostname, tracing));
    matches.ofPath(tracing.index.candidatesAt(listener, splitPath(request.path)[0]));
  }
  ranked.push(...matches.found);
  const nearest = ranked.map((item, place) => ({ ...item, place }));
  nearest.sort((a, b) => a.rank - b.rank || a.place - b.place);
  return {
    ...answer,
    losers: nearest.slice(0, MOST).map(({ loser }) => loser()),
    otherLosers: Math.max(0, nearest.length - MOST) + matches.others,
  };
}
