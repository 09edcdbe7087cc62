import { Gate } from '../../kube/gate';

// Clusters that do not answer must leave most of the connections to the others.
const UNPROVEN = 2;
// All clusters that have not answered yet together get one first try within this time.
const FIRST_ROUND_MS = 3_500;
const FIRST_TRY_MS = { least: 80, most: 1_000 };

/** The connections of the browser to Headlamp, which all clusters share. */
export class ConnectionLanes {
  private readonly all: Gate;
  private readonly unproven: Gate;
  private readonly width: number;

  /** @param connections - The number of concurrent requests to all clusters together. */
  constructor(connections: number) {
    this.all = new Gate(connections);
    this.width = connections === Infinity ? Infinity : UNPROVEN;
    this.unproven = new Gate(this.width);
  }

  /**
   * The time limit of the first try of a cluster, in milliseconds. It is shorter if many clusters
   * wait, so that clusters that answer get their turn early.
   */
  get firstTryMs(): number {
    const { least, most } = FIRST_TRY_MS;
    const fair = (FIRST_ROUND_MS * this.width) / Math.max(1, this.unproven.pending);
    return Math.min(most, Math.max(least, fair));
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
