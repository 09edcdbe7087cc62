// Events come in bursts; a page is drawn once for those of so many milliseconds.
const BATCH_MS = 100;

/** Whoever wants to be told that something changed, once a burst. */
export class Listeners {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tellAt = Infinity;
  private lastTold = 0;
  private isUrgent = false;

  /** Adds one; returns what takes it out again. */
  add(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Tells them, together with what else changes until then.
   *
   * @param delayMs - How long it can wait, in milliseconds; 0 is at once, unless they were told just
   *   now.
   */
  tellWithin(delayMs: number): void {
    const now = Date.now();
    if (delayMs === 0) this.isUrgent = true;
    const at = Math.max(now + delayMs, this.lastTold + BATCH_MS);
    if (at >= this.tellAt) return;
    clearTimeout(this.timer);
    this.tellAt = at;
    // What comes first is shown before the next answer is read, which may be of a megabyte.
    if (at === now) queueMicrotask(() => this.tell());
    else this.timer = setTimeout(() => this.tell(), at - now);
  }

  /** Tells them at once, even if they were told just now. */
  tellNow(): void {
    clearTimeout(this.timer);
    this.isUrgent = true;
    this.tell();
  }

  private tell(): void {
    this.tellAt = Infinity;
    // What is urgent does not wait because something that is not has just been told.
    if (this.isUrgent) this.lastTold = Date.now();
    this.isUrgent = false;
    this.listeners.forEach(listener => listener());
  }
}
