import {
  type Evaluation,
  type Finding,
  type Health,
  healthOfRoute,
  impactOf,
  objectKey,
  type ObjectRef,
  refOf,
  type RequestImpact,
  type RouteVerdict,
} from '../../analysis';
import type { KubernetesObject } from '../../gatewayApi/types';

// Enough for a person to read. Each request is traced twice.
const MOST_REQUESTS = 60;

/** What a route would do in a cluster. */
export interface RouteEffect {
  readonly verdict: RouteVerdict;
  readonly health: Health;
  /** The findings that it brings, worst first; undefined until they are computed. */
  readonly findings: readonly Finding[] | undefined;
  /** The requests that other routes answer now and that it takes; undefined likewise. */
  readonly taken: readonly RequestImpact[] | undefined;
}

function isTakenBy(key: string): (impact: RequestImpact) => boolean {
  return ({ before, after }) =>
    after.route !== undefined &&
    objectKey(after.route) === key &&
    before.route !== undefined &&
    objectKey(before.route) !== key;
}

/** A copy of a cluster's evaluation in which one route is tried. Each try computes only what differs. */
export class RoutePreview {
  private readonly after: Evaluation;
  private tried: ObjectRef | undefined;
  private object: KubernetesObject | undefined;

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

  /**
   * The effect of the tried route, after `judge` has completed.
   *
   * @param isFound - `find` has completed too, here and for the cluster as it is.
   */
  effect(isFound: boolean): RouteEffect | undefined {
    const verdict = this.tried && this.after.route(this.tried);
    if (this.tried === undefined || verdict === undefined) return undefined;
    const alone = {
      verdict,
      health: healthOfRoute(verdict),
      findings: undefined,
      taken: undefined,
    };
    if (!isFound) return alone;
    const { findings, requests } = impactOf(this.before, this.after, {
      mostRequests: MOST_REQUESTS,
    });
    return {
      ...alone,
      findings: findings.fresh,
      taken: requests.filter(isTakenBy(objectKey(this.tried))),
    };
  }
}
