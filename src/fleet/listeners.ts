// Events come in bursts. A page renders once for all events within this time.
const BATCH_MS = { least: 100, most: 2_000 };
// A page that renders slowly renders less often. Rendering may take a twentieth of a core: reading
// events, verdicts, and the garbage of all three take about as much again.
const INTERVAL_PER_COST = 20;

/**
 * Change listeners that are called once per burst of changes, and less often the longer it takes to
 * render what changed.
 */
export class Listeners {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tellAt = Infinity;
  private lastTold = 0;
  private batchMs = BATCH_MS.least;
  private isUrgent = false;

  /** Adds a listener; returns a function that removes it. */
  add(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Calls the listeners once for all changes until then.
   *
   * @param delayMs - How long the call may wait, in milliseconds. 0 means at once, or at the end of
   *   the batch interval of the previous call.
   */
  tellWithin(delayMs: number): void {
    const now = Date.now();
    if (delayMs === 0) this.isUrgent = true;
    const at = Math.max(now + delayMs, this.lastTold + this.batchMs);
    if (at >= this.tellAt) return;
    clearTimeout(this.timer);
    this.tellAt = at;
    // The first data is shown before the next response is parsed, which may have a megabyte.
    if (at === now) queueMicrotask(() => this.tell());
    else this.timer = setTimeout(() => this.tell(), at - now);
  }

  /** Calls the listeners at once, even within the batch interval. */
  tellNow(): void {
    clearTimeout(this.timer);
    this.isUrgent = true;
    this.tell();
  }

  private tell(): void {
    this.tellAt = Infinity;
    // A change that is not urgent must not delay an urgent one, so it starts no batch interval.
    if (this.isUrgent) this.lastTold = Date.now();
    this.isUrgent = false;
    const start = performance.now();
    this.listeners.forEach(listener => listener());
    // React renders in microtasks, so a later task sees what the change cost.
    setTimeout(() => this.pace(performance.now() - start), 0);
  }

  private pace(costMs: number): void {
    const { least, most } = BATCH_MS;
    this.batchMs = Math.min(most, Math.max(least, costMs * INTERVAL_PER_COST));
  }
}
