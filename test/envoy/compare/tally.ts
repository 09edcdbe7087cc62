import type { TraceAnswer, TraceOutcome } from '../../../src/analysis';
import { agreesWith } from './agrees';
import { ENVOY_DIFFERENCES } from './differences';
import { type Asked, judge } from './judge';
import { MATCH_KINDS, type MatchKind, matchKinds } from './matchKinds';
import { eachAnswer } from './rules/traced';

/** Each outcome. */
export const OUTCOMES: readonly TraceOutcome[] = [
  'backend',
  'redirect',
  'error',
  'notFound',
  'misdirected',
  'rejected',
  'noListener',
  'unknown',
];

/** Counts what requests were about, and how Envoy differed. */
export class Tally {
  requests = 0;
  fleets = 0;
  overTls = 0;
  /** Descriptions of the answers that no known difference explains. */
  readonly unexplained: string[] = [];
  private readonly counts = new Map<string, number>();

  add(asked: Asked): void {
    this.fleets += 1;
    for (const { seed, given, answer, real, differences } of judge(asked)) {
      this.requests += 1;
      if (given.scheme === 'https' && answer.request.sni !== '') this.overTls += 1;
      this.count(answer.outcome);
      const taken = eachAnswer(answer).find(item => agreesWith(item, real)) ?? answer;
      matchKinds(taken, asked.objects).forEach(kind => this.count(kind));
      differences?.forEach(name => this.count(name));
      if (differences === undefined) this.unexplained.push(described(seed, answer, real));
    }
  }

  /** The share of requests, from 0 to 1. */
  share(name: TraceOutcome | MatchKind): number {
    return (this.counts.get(name) ?? 0) / this.requests;
  }

  /** All counts and the texts of the differences. */
  report(): string {
    const percent = (name: TraceOutcome | MatchKind) =>
      `  ${(this.share(name) * 100).toFixed(1)} % ${name}`;
    return [
      `${this.fleets} fleets, ${this.requests} requests, ${this.overTls} of them over TLS with SNI`,
      ...OUTCOMES.map(percent),
      ...MATCH_KINDS.map(percent),
      ...ENVOY_DIFFERENCES.map(
        ({ name, text }) => `${this.counts.get(name) ?? 0} times: ${name}\n  ${text}`
      ),
    ].join('\n');
  }

  private count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

function described(seed: number, answer: TraceAnswer, real: unknown): string {
  const { request, outcome, route, rule, status, redirect, backends } = answer;
  const trace = { outcome, route: route?.name, rule, status, redirect, backends };
  return `seed ${seed} ${JSON.stringify({ request, trace, real })}`;
}
