/** Counts, for numbers that come one after the other, how many before were larger: a Fenwick tree. */
export class RankTally {
  private readonly counts: Int32Array;
  private total = 0;

  /** @param size - The numbers are from 0 up to it. */
  constructor(size: number) {
    this.counts = new Int32Array(size + 1);
  }

  add(value: number): void {
    const { counts } = this;
    for (let place = value + 1; place < counts.length; place += place & -place) counts[place] += 1;
    this.total += 1;
  }

  /** How many of those that were added are larger than a number. */
  larger(value: number): number {
    let notLarger = 0;
    for (let place = value + 1; place > 0; place -= place & -place) notLarger += this.counts[place];
    return this.total - notLarger;
  }
}
