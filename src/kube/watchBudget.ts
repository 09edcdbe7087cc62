/** Something that would rather watch than poll. */
export interface Watcher {
  /** Whether a page shows what it brings now. */
  readonly needed: boolean;
  /** Takes its socket away: it polls from now on. */
  yieldSocket(): void;
  /** Offers it a socket again. */
  offerSocket(): void;
}

/** Shares out the sockets that a browser opens to one host (255, and Headlamp needs some). */
export class WatchBudget {
  private readonly holders = new Set<Watcher>();
  private readonly waiting = new Set<Watcher>();

  /** @param size - How many sockets there are to share. */
  constructor(private readonly size: number) {}

  /**
   * Asks for a socket. Where there is none left, a watcher that no page needs now gives way to one
   * that is needed.
   *
   * @param watcher - Who asks.
   * @returns Whether it may watch; otherwise it is offered a socket when one is free.
   */
  acquire(watcher: Watcher): boolean {
    if (this.holders.has(watcher)) return true;
    if (this.holders.size >= this.size && watcher.needed) {
      const idle = [...this.holders].find(holder => !holder.needed);
      if (idle !== undefined) {
        this.holders.delete(idle);
        this.waiting.add(idle);
        idle.yieldSocket();
      }
    }
    if (this.holders.size >= this.size) {
      this.waiting.add(watcher);
      return false;
    }
    this.waiting.delete(watcher);
    this.holders.add(watcher);
    return true;
  }

  /**
   * Gives a socket back, and any claim to one.
   *
   * @param watcher - Who gives it back; one that holds none is fine.
   */
  release(watcher: Watcher): void {
    this.waiting.delete(watcher);
    if (!this.holders.delete(watcher)) return;
    const next = [...this.waiting].find(item => item.needed) ?? [...this.waiting][0];
    if (next !== undefined) next.offerSocket();
  }
}
