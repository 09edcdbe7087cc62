import { Gate } from '../../kube/gate';

const NARROW = 2;
const WIDE = 4;
// A cluster that answers within this time does not block the other clusters for long.
const QUICK_MS = 500;

/**
 * Limits the concurrent requests to one cluster: four while it answers quickly, two if it answers
 * slowly or has not answered yet. Without this limit a slow cluster would take all connections.
 */
export class ClusterGate {
  private readonly gate = new Gate(NARROW);

  /**
   * @param connections - The gate that all clusters share.
   * @param rank - Requests of the lowest rank come first: one complete cluster is more useful than
   *   three incomplete ones.
   * @param now - Gives the current time in milliseconds.
   */
  constructor(
    private readonly connections: Gate,
    private readonly rank: number,
    private readonly now: () => number = () => performance.now()
  ) {}

  /** Adapts the limit to how long the cluster took to answer. */
  answered(tookMs: number): void {
    this.gate.resize(tookMs < QUICK_MS ? WIDE : NARROW);
  }

  /**
   * Runs a request once the limits permit it. A request that fails also counts as an answer.
   */
  run<Result>(request: () => Promise<Result>): Promise<Result> {
    return this.gate.run(() => this.connections.run(() => this.timed(request), this.rank));
  }

  private async timed<Result>(request: () => Promise<Result>): Promise<Result> {
    const start = this.now();
    try {
      return await request();
    } finally {
      this.answered(this.now() - start);
    }
  }
}
