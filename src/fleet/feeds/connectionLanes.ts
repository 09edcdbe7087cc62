import { Gate } from '../../kube/gate';

// Clusters that do not answer must leave most of the connections to the others.
const UNPROVEN = 2;
const FIRST_TRY_MS = { least: 100, most: 1_000 };
// With more unproven clusters than this, those that hang would keep the others waiting for long.
const FEW_UNPROVEN = 8;
// A cluster that takes longer than the others by this factor can wait for its second try.
const SLOWER = 4;

/** The connections of the browser to Headlamp, which all clusters share. */
export class ConnectionLanes {
  private readonly all: Gate;
  private readonly unproven: Gate;
  private slowestMs: number | undefined;
  private unanswered = 0;

  /** @param connections - The number of concurrent requests to all clusters together. */
  constructor(connections: number) {
    this.all = new Gate(connections);
    this.unproven = new Gate(connections === Infinity ? Infinity : UNPROVEN);
  }

  /**
   * The time limit of the first try of a cluster, in milliseconds. If many clusters wait, it is
   * shorter: then it depends on how long others took to answer. While none has answered, it halves
   * with each round of tries.
   */
  get firstTryMs(): number {
    const { least, most } = FIRST_TRY_MS;
    if (this.unproven.pending <= FEW_UNPROVEN) return most;
    const patient =
      this.slowestMs === undefined
        ? most / 2 ** Math.floor(this.unanswered / UNPROVEN)
        : this.slowestMs * SLOWER;
    return Math.min(most, Math.max(least, patient));
  }

  /** Must be called when a cluster answered for the first time, with the time that it took. */
  answered(tookMs: number): void {
    this.slowestMs = Math.max(this.slowestMs ?? 0, tookMs);
  }

  /** Must be called when a first try was not answered. */
  timedOut(): void {
    this.unanswered += 1;
  }

  /** Runs a request to a cluster that answers. Requests of the lowest rank come first. */
  run<Result>(request: () => Promise<Result>, rank: number): Promise<Result> {
    return this.all.run(request, rank);
  }

  /**
   * Runs a request to a cluster that has not answered yet. At most two run at once.
   *
   * @param unanswered - The requests in a row that the cluster did not answer. Clusters with fewer
   *   come first.
   */
  runUnproven<Result>(request: () => Promise<Result>, unanswered: number): Promise<Result> {
    // Before the requests of clusters that answer, which always have the other connections.
    return this.unproven.run(() => this.all.run(request, -1), unanswered);
  }
}
