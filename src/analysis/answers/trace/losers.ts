import type { GatewayVerdict, Listener } from '../../model';
import { objectKey } from '../../objects/keys';
import { valueText } from '../../words/valueText';
import { sayTrace } from '../../words/traceWords';
import { coversHostname } from './entry/chooseListeners';
import { judgeCandidate, matchField } from './matching/chooseMatch';
import { compareSpecific, type RouteCandidate } from './routing/routeGroup';
import type { TraceAnswer, TraceLoser } from './traceAnswer';
import { hostnameOf, splitPath } from './traceRequest';
import type { Tracing } from './tracing';

const MOST = 20;
// Beyond these, losers are only counted.
const MOST_JUDGED = 500;

/** A loser with how near it came. The nearest has rank 0. */
interface Ranked {
  readonly rank: number;
  readonly loser: () => TraceLoser;
}

const NO_PLACE = { listener: undefined, route: undefined, rule: undefined, match: undefined };

function winnersOf(answer: TraceAnswer): TraceAnswer[] {
  return [answer, ...answer.alternatives].filter(({ route }) => route !== undefined);
}

function candidateKey({ attachment, rule, index }: RouteCandidate): string {
  return `${objectKey(attachment.verdict.route)} ${rule.index ?? 0} ${index ?? ''}`;
}

function listenerLosers(answer: TraceAnswer, gateway: GatewayVerdict, hostname: string): Ranked[] {
  const { port } = answer.request;
  const taken = new Set([answer, ...answer.alternatives].map(({ listener }) => listener?.key));
  const winner = [answer, ...answer.alternatives].find(({ listener }) => listener)?.listener;
  return gateway.listeners.flatMap((listener): Ranked[] => {
    if (taken.has(listener.key)) return [];
    const of = (rank: number, reason: string, message: TraceLoser['message']) => [
      { rank, loser: () => ({ ...NO_PLACE, listener, reason, message }) },
    ];
    const covers = coversHostname(listener, hostname);
    const { name, protocol } = listener;
    if (!covers) return [];
    if (listener.port !== port) {
      // A listener for any hostname says nothing about this one.
      if (listener.hostname === '') return [];
      return of(
        3,
        'PortDiffers',
        sayTrace('lostPort', { listener: name, port: listener.port ?? '' })
      );
    }
    if (winner === undefined || winner.protocol !== protocol) {
      return of(2, 'ProtocolDiffers', sayTrace('lostProtocol', { listener: name, protocol }));
    }
    if (listener.conditions.some(({ type, status }) => type === 'Accepted' && status === 'False')) {
      return of(2, 'NotAccepted', sayTrace('lostRefused', { listener: name }));
    }
    const params = { listener: name, hostname: listener.hostname || '*', winner: winner.name };
    return of(3, 'ListenerLessSpecific', sayTrace('lostListener', params));
  });
}

class MatchLosers {
  readonly found: Ranked[] = [];
  private readonly seen = new Set<string>();
  private readonly winners: TraceAnswer[];
  private judged = 0;
  others = 0;

  constructor(answer: TraceAnswer, private readonly tracing: Tracing) {
    this.winners = winnersOf(answer);
    this.winners.forEach(({ route, rule, match }) =>
      this.seen.add(`${route === undefined ? '' : objectKey(route)} ${rule ?? 0} ${match ?? ''}`)
    );
  }

  /** @param lower - The less specific hostname of the route. Undefined if it is the most specific. */
  ofHost(candidates: readonly RouteCandidate[], lower: string | undefined, best: string): void {
    let winner: RouteCandidate | undefined;
    candidates.forEach(candidate => {
      const key = candidateKey(candidate);
      if (this.seen.has(key)) {
        winner ??= candidate;
        return;
      }
      if (!this.take(key)) return;
      const judged = judgeCandidate(candidate, this.tracing.request);
      if (judged.status === 'False') {
        this.add(judged.near ? 1 : 5, candidate, judged.reason, judged.say);
      } else if (lower !== undefined) {
        const params = { hostname: lower || '*', winner: best };
        this.add(1, candidate, 'HostnameLessSpecific', () => sayTrace('lostLessSpecific', params));
      } else {
        this.lost(candidate, winner);
      }
    });
  }

  ofPath(candidates: readonly RouteCandidate[]): void {
    candidates.forEach(candidate => {
      if (!this.take(candidateKey(candidate))) return;
      const judged = judgeCandidate(candidate, this.tracing.request);
      if (judged.status === 'False' && !judged.near) return;
      const { hostnames } = (candidate.attachment.route.object.spec ?? {}) as {
        hostnames?: unknown;
      };
      const names = Array.isArray(hostnames) ? hostnames.map(String) : [];
      this.add(6, candidate, 'HostnameDiffers', () =>
        sayTrace('lostHostname', { hostnames: names })
      );
    });
  }

  private take(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    if (this.judged < MOST_JUDGED) {
      this.judged += 1;
      return true;
    }
    this.others += 1;
    return false;
  }

  private lost(candidate: RouteCandidate, winner: RouteCandidate | undefined): void {
    const [first] = this.winners;
    const at =
      winner === undefined
        ? first?.route && { object: first.route, field: `.spec.rules[${first.rule ?? 0}]` }
        : { object: winner.attachment.verdict.route, field: matchField(winner) };
    if (at === undefined) return;
    const params = { winner: valueText(at) };
    const isOrder = winner !== undefined && compareSpecific(winner, candidate) === 0;
    if (isOrder) this.add(0, candidate, 'LaterInOrder', () => sayTrace('lostOrder', params));
    else this.add(0, candidate, 'LessSpecific', () => sayTrace('lostPrecedence', params));
  }

  private add(
    rank: number,
    { attachment, rule, index }: RouteCandidate,
    reason: string,
    say: () => TraceLoser['message']
  ): void {
    const loser = () => ({
      listener: undefined,
      route: attachment.verdict.route,
      rule: rule.index ?? 0,
      match: index,
      reason,
      message: say(),
    });
    this.found.push({ rank, loser });
  }
}

// Routes that name the Gateway and serve the hostname, and that the listener does not accept.
function unattachedLosers(listener: Listener, hostname: string, { index }: Tracing): Ranked[] {
  return index.routesNaming(listener.gateway, hostname).flatMap((verdict): Ranked[] => {
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
