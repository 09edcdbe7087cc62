import { backoff, WATCH_LIMIT_MS } from './backoff';

const REFUSALS_BEFORE_POLLING = 3;
// The first and the longest pause before a watch is tried again that was refused repeatedly.
const WATCH_AGAIN_MS = { first: 15_000, limit: 600_000 };

/** When the next watch of a resource may start, after watches that were refused or ended early. */
export class WatchPace {
  private refusals = 0;
  private againAt = 0;
  // Watches in a row that ended early, whatever they brought.
  private earlyEnds = 0;

  /** Whether the server has refused some watch since one worked. */
  get refused(): boolean {
    return this.refusals > 0;
  }

  /** Whether the server has refused so many watches that the resource is listed at intervals. */
  get polls(): boolean {
    return this.refusals >= REFUSALS_BEFORE_POLLING;
  }

  /** Whether a watch may be tried at all. */
  get mayWatch(): boolean {
    return Date.now() >= this.againAt;
  }

  /**
   * The pause before the next watch, in milliseconds. As in client-go, every early end counts: a
   * server may accept each watch and end it at once.
   */
  pauseMs(): number {
    return this.earlyEnds <= 1 ? 0 : backoff(this.earlyEnds - 1, WATCH_LIMIT_MS);
  }

  /** Must be called at the end of each watch. */
  ended(early: boolean): void {
    this.earlyEnds = early ? this.earlyEnds + 1 : 0;
  }

  /** Must be called when the server refused a watch, or ended it with an error. */
  refuse(): void {
    this.refusals += 1;
  }

  /** Delays the next watch, ever longer, if the resource is listed at intervals. */
  defer(): void {
    const more = this.refusals - REFUSALS_BEFORE_POLLING;
    if (more < 0) return;
    const { first, limit } = WATCH_AGAIN_MS;
    this.againAt = Date.now() + Math.min(limit, first * 2 ** more);
  }

  /** Must be called when the server ended a watch that was not early: it accepts watches. */
  lasted(): void {
    this.refusals = 0;
  }

  /** Must be called when a watch brings a message that can be read. */
  works(): void {
    this.refusals = 0;
    this.againAt = 0;
  }

  /** Forgets what happened, for example since permissions may have changed. */
  forget(): void {
    this.refusals = 0;
    this.earlyEnds = 0;
  }
}
