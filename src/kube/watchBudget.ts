/** Something that needs a socket to watch, and polls without one. */
export interface Watcher {
  /** Whether a page needs its objects now. */
  readonly needed: boolean;
  /** Takes its socket away; it polls from now on. */
  yieldSocket(): void;
  /** Offers it a socket again. */
  offerSocket(): void;
}

/** Distributes the sockets that a browser opens to one host (255, and Headlamp needs some). */
export class WatchBudget {
  private readonly holders = new Set<Watcher>();
  private readonly waiting = new Set<Watcher>();

  /** @param size - The number of sockets. */
  constructor(private readonly size: number) {}

  /**
   * Requests a socket. If none is left, a watcher that a page needs takes the socket of a watcher
   * that no page needs.
   *
   * @returns Whether the watcher got a socket. Otherwise it is offered one when one is free.
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
   * Returns the socket of a watcher and cancels its request for one. A watcher without a socket is
   * accepted.
   */
  release(watcher: Watcher): void {
    this.waiting.delete(watcher);
    if (!this.holders.delete(watcher)) return;
    const next = [...this.waiting].find(item => item.needed) ?? [...this.waiting][0];
    if (next !== undefined) next.offerSocket();
  }
}
