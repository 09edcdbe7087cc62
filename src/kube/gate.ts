interface Waiting {
  readonly rank: number;
  readonly start: () => void;
}

/** Lets only so many tasks run at once, those of the lowest rank first, then first come first served. */
export class Gate {
  private running = 0;
  private waiting: readonly Waiting[] = [];

  /** @param width - How many tasks may run at once, from 1. */
  constructor(private width: number) {}

  /** Sets how many tasks may run at once, from 1; those that run already go on. */
  resize(width: number): void {
    this.width = width;
    this.startWaiting();
  }

  /**
   * Runs a task when there is room.
   *
   * @param task - Started at most once.
   * @param rank - Of the task.
   * @returns What the task returns or rejects with.
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
