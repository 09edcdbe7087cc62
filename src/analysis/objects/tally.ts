import { Cell } from './cell';

const NOBODY: ReadonlySet<string> = new Set();
const MANY = 16;

/** Who has a part in what: for each key the members that name it, and a cell that changes with them. */
export class Tally {
  private readonly entries = new Map<
    string,
    { readonly members: Set<string>; readonly cell: Cell }
  >();

  /** @param changed - Is told the cell of each key whose members change. */
  constructor(private readonly changed: (cell: Cell) => void) {}

  /** The members of a key, as it is known now. */
  of(key: string): ReadonlySet<string> {
    return this.entries.get(key)?.members ?? NOBODY;
  }

  /** What changes with the members of a key. */
  cell(key: string): Cell {
    return this.entry(key).cell;
  }

  /**
   * Moves a member from the keys that it named to those that it names now.
   *
   * @param member - Who.
   * @param before - The keys so far, none twice.
   * @param after - The keys from now on, none twice.
   */
  move(member: string, before: readonly string[], after: readonly string[]): void {
    if (before === after) return;
    // Most name a few keys, of which a list knows as fast; a Gateway's claims may be thousands.
    const had = before.length > MANY ? new Set(before) : undefined;
    const has = after.length > MANY ? new Set(after) : undefined;
    before.forEach(key => {
      if (has?.has(key) ?? after.includes(key)) return;
      const entry = this.entry(key);
      entry.members.delete(member);
      this.changed(entry.cell);
    });
    after.forEach(key => {
      if (had?.has(key) ?? before.includes(key)) return;
      const entry = this.entry(key);
      entry.members.add(member);
      this.changed(entry.cell);
    });
  }

  private entry(key: string) {
    let found = this.entries.get(key);
    if (found === undefined) {
      this.entries.set(key, (found = { members: new Set(), cell: new Cell() }));
    }
    return found;
  }
}
