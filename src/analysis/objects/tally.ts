import { Cell } from './cell';

const NOBODY: ReadonlySet<string> = new Set();
const MANY = 16;

/** The members per key, and a cell per key that changes with its members. */
export class Tally {
  private readonly entries = new Map<
    string,
    { readonly members: Set<string>; readonly cell: Cell }
  >();

  /** @param changed - Called with the cell of each key whose members change. */
  constructor(private readonly changed: (cell: Cell) => void) {}

  /** The current members of a key. */
  of(key: string): ReadonlySet<string> {
    return this.entries.get(key)?.members ?? NOBODY;
  }

  /** The cell that changes with the members of a key. */
  cell(key: string): Cell {
    return this.entry(key).cell;
  }

  /**
   * Moves a member from its previous keys to its current keys.
   *
   * @param before - The previous keys, without duplicates.
   * @param after - The current keys, without duplicates.
   */
  move(member: string, before: readonly string[], after: readonly string[]): void {
    if (before === after) return;
    // Most members have a few keys, where a list is as fast as a set. A Gateway may have thousands.
    const had = before.length > MANY ? new Set(before) : undefined;
    const has = after.length > MANY ? new Set(after) : undefined;
    for (const key of before) {
      if (has?.has(key) ?? after.includes(key)) continue;
      const entry = this.entry(key);
      entry.members.delete(member);
      this.changed(entry.cell);
    }
    for (const key of after) {
      if (had?.has(key) ?? before.includes(key)) continue;
      const entry = this.entry(key);
      entry.members.add(member);
      this.changed(entry.cell);
    }
  }

  private entry(key: string) {
    let found = this.entries.get(key);
    if (found === undefined) {
      this.entries.set(key, (found = { members: new Set(), cell: new Cell() }));
    }
    return found;
  }
}
