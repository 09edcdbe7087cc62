interface Waiting {
  readonly rank: number;
  readonly start: () => void;
}

/** Limits concurrent tasks. The lowest rank runs first; within a rank the order is kept. */
export class Gate {
  private running = 0;
  private waiting: readonly Waiting[] = [];

  /** @param width - The number of concurrent tasks, from 1. */
  constructor(private width: number) {}

  /** The tasks that run or wait. */
  get pending(): number {
    return this.running + this.waiting.length;
  }

  /** Sets the number of concurrent tasks, from 1; running tasks continue. */
  resize(width: number): void {
    this.width = width;
    this.startWaiting();
  }

  /**
   * Runs a task once the limit permits it.
   *
   * @returns The result or the rejection of the task.
   */
  async run<Result>(task: () => Promise<Result>, rank = 0): Promise<Result> {
    if (this.running < this.width) this.running += 1;
    else await new Promise<void>(start => this.wait({ rank, start }));
    try {
      return await task();
    } finally {
      this.running -= 1;
      this.startWaiting();
    }
  }

  private wait(one: Waiting): void {
    const later = this.waiting.filter(({ rank }) => rank > one.rank);
    this.waiting = [...this.waiting.filter(({ rank }) => rank <= one.rank), one, ...later];
  }

  private startWaiting(): void {
    const room = Math.max(0, this.width - this.running);
    const starting = this.waiting.slice(0, room);
    this.waiting = this.waiting.slice(room);
    this.running += starting.length;
    starting.forEach(({ start }) => start());
  }
}
