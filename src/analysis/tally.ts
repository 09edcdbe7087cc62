/** Who has a part in what: for each key the members that currently name it. */
export class Tally {
  private readonly members = new Map<string, Set<string>>();

  /** The members of a key. */
  of(key: string): ReadonlySet<string> {
    return this.members.get(key) ?? EMPTY;
  }

  /**
   * Moves a member from the keys that it named to those that it names now.
   *
   * @param member - Who.
   * @param before - The keys so far.
   * @param after - The keys from now on.
   * @returns The keys whose members changed.
   */
  move(member: string, before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
    const changed: string[] = [];
    before.forEach(key => {
      if (after.has(key)) return;
      const members = this.members.get(key);
      members?.delete(member);
      if (members?.size === 0) this.members.delete(key);
      changed.push(key);
    });
    after.forEach(key => {
      if (before.has(key)) return;
      const members = this.members.get(key);
      if (members === undefined) this.members.set(key, new Set([member]));
      else members.add(member);
      changed.push(key);
    });
    return changed;
  }
}

const EMPTY: ReadonlySet<string> = new Set();
