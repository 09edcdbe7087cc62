import { objectKey } from '../../../objects/keys';
import { sayTrace } from '../../../words/traceWords';
import { valueText } from '../../../words/valueText';
import { fieldOfMatch, judgeCandidate } from '../matching/chooseMatch';
import { compareSpecific, type RouteCandidate } from '../routing/routeGroup';
import type { TraceAnswer, TraceLoser } from '../traceAnswer';
import type { Tracing } from '../tracing';
import type { RankedLoser } from './rankedLoser';

// Beyond these, losers are only counted.
const MOST_JUDGED = 500;

function winnersOf(answer: TraceAnswer): TraceAnswer[] {
  return [answer, ...answer.alternatives].filter(({ route }) => route !== undefined);
}

function candidateKey({ attachment, rule, index }: RouteCandidate): string {
  return `${objectKey(attachment.verdict.route)} ${rule.index ?? 0} ${index ?? ''}`;
}

/** Collects the matches that do not take a request, each once. */
export class MatchLosers {
  readonly found: RankedLoser[] = [];
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
        : { object: winner.attachment.verdict.route, field: fieldOfMatch(winner) };
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
