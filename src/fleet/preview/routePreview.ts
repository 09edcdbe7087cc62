import {
  type Evaluation,
  type Finding,
  type GivenRequest,
  type Health,
  healthOfRoute,
  impactRequests,
  isOfReports,
  objectKey,
  type ObjectRef,
  prepareTraces,
  refOf,
  type RouteVerdict,
  type Steps,
  stepsOf,
  traceAnswers,
} from '../../analysis';
import type { KubernetesObject } from '../../gatewayApi/types';

// Enough for a person to read. Each request is traced twice.
const MOST_REQUESTS = 100;
const NO_LISTENERS: ReadonlySet<string> = new Set();

/** A request that another route answers now and that the tried route would take. */
export interface TakenRequest {
  readonly request: GivenRequest;
  readonly from: ObjectRef;
}

/** The requests that a route takes from others. */
export interface TakeOver {
  readonly requests: readonly TakenRequest[];
  /** The number of requests that were not tried, because there are too many. */
  readonly untried: number;
}

/** What a route would do in a cluster. */
export interface RouteEffect {
  readonly verdict: RouteVerdict;
  readonly health: Health;
  /** The findings about the route; undefined until they are computed. */
  readonly findings: readonly Finding[] | undefined;
  /** Undefined likewise. */
  readonly taken: TakeOver | undefined;
}

// A request that names a Gateway has one answer.
function* answeringRoute(
  evaluation: Evaluation,
  request: GivenRequest
): Steps<ObjectRef | undefined> {
  yield* prepareTraces(evaluation, request);
  return traceAnswers(evaluation, request)[0]?.route ?? undefined;
}

/** A copy of a cluster's evaluation in which one route is tried. Each try computes only what differs. */
export class RoutePreview {
  private tried: ObjectRef | undefined;
  private object: KubernetesObject | undefined;

  private constructor(private readonly before: Evaluation, private readonly after: Evaluation) {}

  /** @param before - The cluster as it is. It is not changed. */
  static *of(before: Evaluation): Steps<RoutePreview> {
    return new RoutePreview(before, yield* before.copy());
  }

  /**
   * Replaces the tried route, and restores what was there before it. If the steps are left undone, the
   * next try continues with what is missing.
   *
   * @param onEffect - Called with the verdict alone, and again with the whole effect.
   */
  *try(object: KubernetesObject, onEffect: (effect: RouteEffect) => void): Steps<void> {
    const ref = refOf(object);
    this.replace(ref, object);
    yield* stepsOf(shouldStop => this.after.judge(shouldStop));
    const verdict = this.after.route(ref);
    if (verdict === undefined) return;
    const health = healthOfRoute(verdict);
    onEffect({ verdict, health, findings: undefined, taken: undefined });
    const taken = yield* this.taken(ref);
    yield* stepsOf(shouldStop => this.after.run(shouldStop));
    const findings = this.after.findingsAbout(ref).filter(finding => !isOfReports(finding));
    onEffect({ verdict, health, findings, taken });
  }

  private replace(ref: ObjectRef, object: KubernetesObject): void {
    if (object === this.object) return;
    if (this.tried !== undefined && objectKey(this.tried) !== objectKey(ref)) {
      const lookup = this.before.lookup(this.tried);
      if (lookup.state === 'found') this.after.set(lookup.object);
      else this.after.remove(this.tried);
    }
    this.after.set(object);
    this.tried = ref;
    this.object = object;
  }

  private *taken(ref: ObjectRef): Steps<TakeOver> {
    const key = objectKey(ref);
    const touched = { routes: new Set([key]), listeners: NO_LISTENERS };
    const all = yield* impactRequests(this.before, this.after, touched);
    const requests: TakenRequest[] = [];
    for (const { request } of all.slice(0, MOST_REQUESTS)) {
      const now = yield* answeringRoute(this.after, request);
      if (now !== undefined && objectKey(now) === key) {
        const from = yield* answeringRoute(this.before, request);
        if (from !== undefined && objectKey(from) !== key) requests.push({ request, from });
      }
      yield;
    }
    return { requests, untried: Math.max(0, all.length - MOST_REQUESTS) };
  }
}
