/**
 * Lets only so many tasks run at once, first come first served. A browser opens six connections to
 * Headlamp in all: without a gate a slow cluster would hold them against the others.
 */
export class Gate {
  private running = 0;
  private readonly waiting: Array<() => void> = [];

  /** @param width - How many tasks may run at once, from 1. */
  constructor(private readonly width: number) {}

  /**
   * Runs a task when there is room.
   *
   * @param task - Started at most once.
   * @returns What the task returns or rejects with.
   */
  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.width) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
