export interface PulseHost {
  /** When the cluster last gave a sign of life, in milliseconds of the page's clock. */
  readonly heardAt: () => number;
  /** Asks for a sign of life; rejects if there is none. */
  readonly ask: () => Promise<void>;
  /** Whether somebody looks at the cluster. Otherwise its silence does not matter. */
  readonly wanted: () => boolean;
  /** How long a cluster may be silent before it is asked, in milliseconds. */
  readonly silenceMs: () => number;
  /** Called if the cluster gives no sign of life. The pulse has stopped then. */
  readonly onLost: (error: unknown) => void;
}

// A cluster that nobody looks at is silent for longer than the limit.
const LEAST_MS = 1_000;

/**
 * Asks a silent cluster for a sign of life. A watch does not show that its API server hangs: the
 * socket stays open and silent, as it is for a resource that does not change.
 */
export class Pulse {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private generation = 0;

  constructor(private readonly host: PulseHost) {}

  /** Starts to listen, unless it does so already. */
  start(): void {
    if (this.timer === undefined) this.wait(this.generation);
  }

  stop(): void {
    this.generation += 1;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private wait(generation: number): void {
    const silentMs = performance.now() - this.host.heardAt();
    const delayMs = Math.max(LEAST_MS, this.host.silenceMs() - silentMs);
    this.timer = setTimeout(() => void this.check(generation), delayMs);
  }

  private async check(generation: number): Promise<void> {
    try {
      const silent = performance.now() - this.host.heardAt() >= this.host.silenceMs();
      if (silent && this.host.wanted()) await this.host.ask();
      if (generation === this.generation) this.wait(generation);
    } catch (error) {
      if (generation !== this.generation) return;
      this.stop();
      this.host.onLost(error);
    }
  }
}
