import {
  ApiFailure,
  type ClusterApi,
  type ClusterReader,
  failureKind,
  isServerError,
  type RequestOptions,
} from '../../kube/clusterApi';
import { Gate } from '../../kube/gate';
import { inTime } from '../../kube/timeLimit';
import type { ConnectionLanes } from './connectionLanes';

export interface RequestsHost {
  readonly api: ClusterApi;
  /** The connections that all clusters share. */
  readonly lanes: ConnectionLanes;
  /** Requests of the lowest rank come first: one complete cluster is more useful than three. */
  readonly rank: number;
  /** Whether the cluster did not answer when the page was open before. */
  readonly doubtful: boolean;
  /** Called whenever a request for objects is answered. */
  readonly onProof: () => void;
}

const WIDTH = { unproven: 1, slow: 2, quick: 4 };
const QUICK_MS = 500;
// The time limit of a try grows by this factor with each try that is not answered.
const GROWTH = 10 / 3;
// A shorter try yields its connection and is repeated later. A longer one fails. Discovery gets no
// longer one: a cluster that does not answer it is not slow but hung.
const FAIL_MS = 10_000;
const LIST_MS = { first: 3_000, proven: 20_000, most: 60_000 };
// A cluster that answered gets its first rows before other clusters get their first try.
const BEFORE_NEW = -1;
const PULSE = { path: '/version', limitMs: 5_000 };

/**
 * The requests to one cluster, limited so that a cluster that does not answer costs the others
 * nothing. A cluster is proven once a request for objects is answered. Until then, and after each
 * loss, it gets one request at a time, and its tries are short at first.
 */
export class ClusterRequests {
  /** Sends requests for objects. An answer to one of them proves the cluster. */
  readonly objects: ClusterReader;
  /** Sends requests that the API server can answer although it cannot read objects. */
  readonly discovery: ClusterReader;
  /** When the cluster last answered, in milliseconds of the page's clock. */
  heardAt = -Infinity;

  private readonly own = new Gate(WIDTH.unproven);
  private readonly open = new Set<AbortController>();
  private isProven = false;
  // The time limit of the next try; undefined before the first try.
  private patienceMs: number | undefined;
  // Clusters that do not answer wait behind the others.
  private unanswered: number;
  // Identifies requests from before the last loss, which are dropped.
  private epoch = 0;

  constructor(private readonly host: RequestsHost) {
    this.unanswered = host.doubtful ? 1 : 0;
    this.objects = {
      get: (cluster, path, options) => this.ask(cluster, path, options, true),
    };
    this.discovery = {
      get: (cluster, path, options) => this.ask(cluster, path, options, false),
    };
  }

  /** Whether the cluster answered a request for objects since it was last lost. */
  get proven(): boolean {
    return this.isProven;
  }

  /** Must be called for each sign of life that is not an answer, such as an event of a watch. */
  heard(): void {
    this.heardAt = performance.now();
  }

  /** Ends all requests, since the cluster does not answer or requires a login. */
  lose(): void {
    this.epoch += 1;
    this.isProven = false;
    this.own.resize(WIDTH.unproven);
    this.open.forEach(controller => controller.abort(dropped()));
  }

  /**
   * Asks for a small answer that needs no permission, outside of the limits of the cluster.
   *
   * @throws ApiFailure if the cluster does not answer within some seconds, or requires a login.
   */
  async pulse(cluster: string): Promise<void> {
    try {
      await this.host.lanes.run(() => this.send(cluster, PULSE.path, {}, () => PULSE.limitMs), -1);
    } catch (error) {
      const kind = failureKind(error);
      const lost = kind === 'transient' && !isServerError(error);
      if (lost || kind === 'unauthenticated') throw error;
    }
    this.heard();
  }

  private get isNew(): boolean {
    return this.patienceMs === undefined && !this.isProven;
  }

  private async ask(
    cluster: string,
    path: string,
    options: RequestOptions | undefined,
    proves: boolean
  ): Promise<unknown> {
    const epoch = this.epoch;
    for (;;) {
      const answer = await this.own.run(() =>
        this.inLane(() => this.attempt(cluster, path, options, proves, epoch))
      );
      if (answer !== undefined) return answer.body;
    }
  }

  private inLane<Result>(request: () => Promise<Result>): Promise<Result> {
    const { lanes, rank } = this.host;
    if (this.isProven) return lanes.run(request, rank);
    return lanes.runUnproven(request, this.unanswered);
  }

  // Gives undefined if the try yields its connection.
  private async attempt(
    cluster: string,
    path: string,
    options: RequestOptions | undefined,
    proves: boolean,
    epoch: number
  ): Promise<{ readonly body: unknown } | undefined> {
    if (epoch !== this.epoch) throw dropped();
    const wasProven = this.isProven;
    const limitMs = this.limit(proves);
    const start = performance.now();
    try {
      const body = await this.send(cluster, path, options, limitMs);
      if (epoch === this.epoch) this.answered(performance.now() - start, proves);
      return { body };
    } catch (error) {
      if (epoch !== this.epoch) throw error;
      if (!(error instanceof NoAnswer)) {
        this.refused(error, performance.now() - start, proves);
        throw error;
      }
      if (this.isNew) this.host.lanes.timedOut();
      this.isProven = false;
      this.own.resize(WIDTH.unproven);
      this.unanswered = Math.max(0, this.unanswered) + 1;
      this.patienceMs = Math.min(LIST_MS.most, error.limitMs * GROWTH);
      if (wasProven || error.limitMs < FAIL_MS) return undefined;
      throw error;
    }
  }

  // A function, since the limit of a first try depends on how many clusters join it.
  private limit(proves: boolean): () => number {
    if (this.isProven) return () => LIST_MS.proven;
    const { patienceMs } = this;
    if (patienceMs === undefined) return () => this.host.lanes.firstTryMs;
    return () => Math.min(proves ? LIST_MS.most : FAIL_MS, patienceMs);
  }

  private async send(
    cluster: string,
    path: string,
    options: RequestOptions | undefined,
    limitMs: () => number
  ): Promise<unknown> {
    const controller = new AbortController();
    this.open.add(controller);
    try {
      return await inTime(
        signal => this.host.api.get(cluster, path, { accept: options?.accept, signal }),
        { ms: limitMs, late: ms => new NoAnswer(ms) },
        controller
      );
    } finally {
      this.open.delete(controller);
    }
  }

  // An error of the server is a sign of life, but it does not show that objects can be read.
  private refused(error: unknown, tookMs: number, proves: boolean): void {
    const kind = failureKind(error);
    if (kind === 'unauthenticated') return;
    if (isServerError(error)) this.answered(tookMs, false);
    else if (kind !== 'transient') this.answered(tookMs, proves);
  }

  private answered(tookMs: number, proves: boolean): void {
    if (this.isNew) this.host.lanes.answered(tookMs);
    this.heard();
    this.unanswered = BEFORE_NEW;
    if (!proves) {
      this.patienceMs = Math.max(LIST_MS.first, this.patienceMs ?? 0);
      return;
    }
    this.patienceMs = undefined;
    this.isProven = true;
    this.own.resize(tookMs < QUICK_MS ? WIDTH.quick : WIDTH.slow);
    this.host.onProof();
  }
}

function dropped(): ApiFailure {
  return new ApiFailure(0, 'The request was dropped.');
}

class NoAnswer extends ApiFailure {
  /** @param limitMs - How long the request waited, in milliseconds. */
  constructor(readonly limitMs: number) {
    super(408, `No answer within ${Math.round(limitMs / 1_000)} s`);
  }
}
