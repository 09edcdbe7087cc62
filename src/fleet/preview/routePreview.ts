import {
  type Evaluation,
  type Finding,
  type GivenRequest,
  type Health,
  healthOfRoute,
  isOfReports,
  objectKey,
  type ObjectRef,
  refOf,
  requestsOfRoute,
  type RouteVerdict,
  traceAnswers,
} from '../../analysis';
import type { KubernetesObject, Route } from '../../gatewayApi/types';

// Enough for a person to read. Each request is traced twice.
const MOST_REQUESTS = 60;

/** A request that another route answers now and that the tried route would take. */
export interface TakenRequest {
  readonly request: GivenRequest;
  readonly from: ObjectRef;
}

/** What a route would do in a cluster. */
export interface RouteEffect {
  readonly verdict: RouteVerdict;
  readonly health: Health;
  /** The findings about the route; undefined until they are computed. */
  readonly findings: readonly Finding[] | undefined;
  /** The requests that it takes from other routes; undefined likewise. */
  readonly taken: readonly TakenRequest[] | undefined;
}

/** A copy of a cluster's evaluation in which one route is tried. Each try computes only what differs. */
export class RoutePreview {
  private readonly after: Evaluation;
  private tried: ObjectRef | undefined;
  private object: KubernetesObject | undefined;
  // Undefined until the verdict is there to make requests for.
  private untraced: GivenRequest[] | undefined;
  private taken: TakenRequest[] = [];

  /** @param before - The cluster as it is. It is not changed. */
  constructor(private readonly before: Evaluation) {
    this.after = before.copy();
  }

  /** Replaces the tried route, and restores what was there before it. */
  try(object: KubernetesObject): void {
    if (object === this.object) return;
    const ref = refOf(object);
    if (this.tried !== undefined && objectKey(this.tried) !== objectKey(ref)) {
      const lookup = this.before.lookup(this.tried);
      if (lookup.state === 'found') this.after.set(lookup.object);
      else this.after.remove(this.tried);
    }
    this.after.set(object);
    this.tried = ref;
    this.object = object;
    this.untraced = undefined;
    this.taken = [];
  }

  /**
   * Computes the verdicts.
   *
   * @param shouldStop - Called after each step. If it returns true, the rest is left for the next
   *   call.
   * @returns Whether they are computed.
   */
  judge(shouldStop: () => boolean): boolean {
    return this.after.judge(shouldStop);
  }

  /** Computes the findings in the same way, after `judge` has completed. */
  find(shouldStop: () => boolean): boolean {
    return this.after.run(shouldStop);
  }

  /** Traces requests in the same way, after `judge` has completed. */
  trace(shouldStop: () => boolean): boolean {
    this.untraced ??= this.requests();
    for (let request = this.untraced.pop(); request !== undefined; request = this.untraced.pop()) {
      this.compare(request);
      if (shouldStop()) break;
    }
    return this.untraced.length === 0;
  }

  /**
   * The effect of the tried route, after `judge` has completed. Undefined if there is none.
   *
   * @param isWhole - `find` and `trace` have completed too.
   */
  effect(isWhole: boolean): RouteEffect | undefined {
    const verdict = this.tried && this.after.route(this.tried);
    if (this.tried === undefined || verdict === undefined) return undefined;
    const found = isWhole ? this.after.findingsAbout(this.tried) : undefined;
    return {
      verdict,
      health: healthOfRoute(verdict),
      findings: found?.filter(finding => !isOfReports(finding)),
      taken: isWhole ? [...this.taken] : undefined,
    };
  }

  private requests(): GivenRequest[] {
    const verdict = this.tried && this.after.route(this.tried);
    if (verdict === undefined || this.object === undefined) return [];
    return requestsOfRoute(this.object as Route, verdict, this.after)
      .map(({ request }) => request)
      .slice(0, MOST_REQUESTS)
      .reverse();
  }

  private compare(request: GivenRequest): void {
    const [own, others] = [this.answers(this.after, request), this.answers(this.before, request)];
    if (own === undefined || others === undefined) return;
    const key = this.tried && objectKey(this.tried);
    if (objectKey(own) === key && objectKey(others) !== key) {
      this.taken.push({ request, from: others });
    }
  }

  // A request that names a Gateway has one answer.
  private answers(evaluation: Evaluation, request: GivenRequest): ObjectRef | undefined {
    return traceAnswers(evaluation, request)[0]?.route ?? undefined;
  }
}
