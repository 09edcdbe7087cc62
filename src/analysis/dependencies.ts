import type { ChangeKey } from './snapshot';

const NOTHING: readonly ChangeKey[] = [];

/** Who read what, so that a change finds those whom it concerns. */
export class Dependencies {
  private readonly reads = new Map<string, readonly ChangeKey[]>();
  private readonly readers = new Map<ChangeKey, Set<string>>();

  /** Those who read something that a change may have changed. */
  readersOf(key: ChangeKey): ReadonlySet<string> | undefined {
    return this.readers.get(key);
  }

  /** Notes what a reader read this time; what it read before is forgotten. */
  replace(reader: string, read: ReadonlySet<ChangeKey>): void {
    const before = this.reads.get(reader) ?? NOTHING;
    before.forEach(key => {
      if (read.has(key)) return;
      const readers = this.readers.get(key);
      readers?.delete(reader);
      if (readers?.size === 0) this.readers.delete(key);
    });
    read.forEach(key => {
      const readers = this.readers.get(key);
      if (readers === undefined) this.readers.set(key, new Set([reader]));
      else readers.add(reader);
    });
    if (read.size === 0) this.reads.delete(reader);
    else this.reads.set(reader, [...read]);
  }
}
