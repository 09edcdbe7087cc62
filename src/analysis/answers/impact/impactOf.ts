import type { Evaluation } from '../../evaluation/evaluation';
import { finish, type Steps } from '../../steps';
import { ANSWER_PARTS, answerParts } from '../trace/answerParts';
import type { TraceAnswer } from '../trace/traceAnswer';
import { prepareTraces, traceAnswers } from '../trace/traceAnswers';
import { findingsImpact, type FindingsOf } from './findingsImpact';
import { gatewayImpacts } from './gatewayImpacts';
import type { Impact, RequestImpact } from './impact';
import { type ImpactRequest, impactRequests } from './impactRequests';
import { routeImpacts } from './routeImpacts';
import { touchedParts } from './touchedParts';

/** What to compare. */
export interface ImpactOptions {
  /** The most requests to try. The default is 200. */
  readonly mostRequests?: number;
  /** The findings of an evaluation. The default is all of them. */
  readonly findingsOf?: FindingsOf;
}

const MOST_REQUESTS = 200;

function requestImpact(
  { request, origin }: ImpactRequest,
  before: Evaluation,
  after: Evaluation
): RequestImpact[] {
  // A request that names a Gateway has one answer.
  const [old] = traceAnswers(before, request) as readonly [TraceAnswer];
  const [now] = traceAnswers(after, request) as readonly [TraceAnswer];
  const [left, right] = [answerParts(old), answerParts(now)];
  const parts = ANSWER_PARTS.filter(part => left[part] !== right[part]);
  return parts.length === 0 ? [] : [{ request, origin, before: old, after: now, parts }];
}

/**
 * Compares two evaluations of a cluster: which verdicts, findings and answers to requests differ.
 *
 * @param before - Completed, with findings. It must not change before the last step.
 * @param after - Likewise.
 * @returns Steps of a few milliseconds, then only what differs, in an order that depends on nothing but
 *   the objects. What is not known stays `Unknown`.
 */
export function* impactSteps(
  before: Evaluation,
  after: Evaluation,
  { mostRequests = MOST_REQUESTS, findingsOf }: ImpactOptions = {}
): Steps<Impact> {
  const gateways = yield* gatewayImpacts(before, after);
  const routes = yield* routeImpacts(before, after);
  const touched = yield* touchedParts(before, after, { gateways, routes });
  const asked = yield* impactRequests(before, after, touched);
  const requests: RequestImpact[] = [];
  for (const one of asked.slice(0, mostRequests)) {
    yield* prepareTraces(before, one.request);
    yield* prepareTraces(after, one.request);
    requests.push(...requestImpact(one, before, after));
    yield;
  }
  return {
    gateways,
    routes,
    findings: yield* findingsImpact(before, after, findingsOf),
    requests,
    untriedRequests: Math.max(0, asked.length - mostRequests),
  };
}

/** `impactSteps` without pauses. */
export function impactOf(
  before: Evaluation,
  after: Evaluation,
  options: ImpactOptions = {}
): Impact {
  return finish(impactSteps(before, after, options));
}

/** Whether a change changes nothing that is computed. */
export function isEmptyImpact({ gateways, routes, findings, requests }: Impact): boolean {
  const { gone, fresh } = findings;
  return [gateways, routes, gone, fresh, requests].every(({ length }) => length === 0);
}
