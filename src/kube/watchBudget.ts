/** Something that needs a socket to watch, and polls without one. */
export interface Watcher {
  /** Whether a page needs its objects now. */
  readonly needed: boolean;
  /** Takes its socket away; it polls from now on. */
  yieldSocket(): void;
  /** Offers it a socket again. */
  offerSocket(): void;
}

// With fewer sockets than this, the browser does not refuse one: the server did.
const CROWDED = 100;
// The pause before the budget grows by a socket after a refusal. It doubles with each refusal.
const GROW_MS = { first: 30_000, limit: 600_000 };

/** Distributes the sockets that a browser opens to one host. */
export class WatchBudget {
  private readonly holders = new Set<Watcher>();
  private readonly waiting = new Set<Watcher>();
  private refusal:
    | { readonly at: number; readonly size: number; readonly growMs: number }
    | undefined;

  /**
   * @param most - The number of sockets that the browser opens to the host.
   * @param foreign - Gives the number of sockets that others open, now or soon.
   */
  constructor(private readonly most: number, private readonly foreign: () => number) {}

  /** The number of sockets that may be held now. */
  get size(): number {
    const size = Math.max(0, this.most - this.foreign());
    if (this.refusal === undefined) return size;
    const { at, size: cut, growMs } = this.refusal;
    return Math.min(size, cut + Math.floor((Date.now() - at) / growMs));
  }

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
   * Must be called when a socket was refused that a watcher holds. If so many are open that the
   * browser may have refused it, the budget shrinks, and grows again with time.
   *
   * @returns Whether the browser may have refused the socket.
   */
  refused(): boolean {
    if (this.holders.size + this.foreign() < CROWDED) return false;
    const growMs = Math.min(GROW_MS.limit, (this.refusal?.growMs ?? GROW_MS.first / 2) * 2);
    this.refusal = { at: Date.now(), size: this.holders.size - 1, growMs };
    return true;
  }

  /**
   * Returns the socket of a watcher and cancels its request for one. A watcher without a socket is
   * accepted.
   */
  release(watcher: Watcher): void {
    this.waiting.delete(watcher);
    if (!this.holders.delete(watcher) || this.holders.size >= this.size) return;
    const next = [...this.waiting].find(item => item.needed) ?? [...this.waiting][0];
    if (next !== undefined) next.offerSocket();
  }
}
