/** The name of the only cluster. */
export const CLUSTER = 'east';

/** Collects what two places say differently. */
export class Disagreements {
  readonly all: string[] = [];

  constructor(private readonly about: string) {}

  same(places: string, one: unknown, other: unknown): void {
    const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
    if (left !== right) this.all.push(`${this.about}: ${places}: ${left} and ${right}`);
  }
}
