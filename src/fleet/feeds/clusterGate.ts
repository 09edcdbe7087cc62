import { Gate } from '../../kube/gate';

const NARROW = 2;
const WIDE = 4;
// A cluster that answers within so many milliseconds holds nothing against the others for long.
const QUICK_MS = 500;

/**
 * Lets only so many requests to one cluster run at once: four as long as it answers quickly, two
 * where it does not or is not known yet. Without it a slow cluster would hold all connections
 * against the others.
 */
export class ClusterGate {
  private readonly gate = new Gate(NARROW);

  /**
   * @param connections - What all clusters share.
   * @param rank - Whose requests come first: one cluster complete is more to look at than three
   *   halves.
   * @param now - Now, in milliseconds.
   */
  constructor(
    private readonly connections: Gate,
    private readonly rank: number,
    private readonly now: () => number = () => performance.now()
  ) {}

  /** Says how long the cluster took to answer, in milliseconds. */
  answered(tookMs: number): void {
    this.gate.resize(tookMs < QUICK_MS ? WIDE : NARROW);
  }

  /**
   * Runs a request when there is room.
   *
   * @param request - Started at most once.
   * @returns What the request returns or rejects with; a refusal is an answer.
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
