/** The interval at which a long step is reported again, in milliseconds. */
const INTERVAL_MS = 10_000;

/** Reports the step of a long job every ten seconds, so that a person sees that it continues. */
export class Progress {
  private readonly started = Date.now();
  private readonly timer: NodeJS.Timeout;
  private current = 'starting';

  /** @param log gets the lines; standard error by default */
  constructor(title: string, private readonly log: (line: string) => void = console.error) {
    log(title);
    this.timer = setInterval(() => this.say(this.current), INTERVAL_MS);
  }

  /** Sets the step of the next line. */
  step(name: string): void {
    this.current = name;
  }

  /** Writes the result at once. */
  done(result: string): void {
    this.say(result);
  }

  /** Must be called at the end, since the timer keeps the process alive. */
  stop(): void {
    clearInterval(this.timer);
  }

  private say(text: string): void {
    this.log(`  ${String(Math.round((Date.now() - this.started) / 1000)).padStart(3)} s  ${text}`);
  }
}
