import { isPageKind } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';

/** Counts the pages that need each kind of a cluster. A kind stays until it is dropped. */
export class KindHolders {
  private readonly counts = new Map<Kind, number>();

  /** Whether there is any kind. */
  get any(): boolean {
    return this.counts.size > 0;
  }

  /** Whether a page needs any kind now. */
  get anyNeeded(): boolean {
    return [...this.counts.values()].some(count => count > 0);
  }

  /** The kinds, in the order in which pages first needed them. */
  all(): Kind[] {
    return [...this.counts.keys()];
  }

  /** The kinds, in the order in which they are read. */
  inReadingOrder(): Kind[] {
    // Kinds that pages show come before kinds that only verdicts need.
    return this.all().sort((one, other) => Number(isPageKind(other)) - Number(isPageKind(one)));
  }

  has(kind: Kind): boolean {
    return this.counts.has(kind);
  }

  /** Whether a page needs a kind now. */
  needs(kind: Kind): boolean {
    return (this.counts.get(kind) ?? 0) > 0;
  }

  add(kind: Kind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  remove(kind: Kind): void {
    this.counts.set(kind, Math.max(0, (this.counts.get(kind) ?? 0) - 1));
  }

  /** Removes a kind that no page needs; returns whether it did. */
  drop(kind: Kind): boolean {
    if (this.needs(kind)) return false;
    this.counts.delete(kind);
    return true;
  }
}
