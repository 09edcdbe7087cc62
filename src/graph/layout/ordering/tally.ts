/** A Fenwick tree. For each number of a sequence, it counts the earlier numbers that are larger. */
export class RankTally {
  private readonly counts: Int32Array;
  private total = 0;

  /** @param size - Numbers are from 0 to below `size`. */
  constructor(size: number) {
    this.counts = new Int32Array(size + 1);
  }

  add(value: number): void {
    const { counts } = this;
    for (let place = value + 1; place < counts.length; place += place & -place) counts[place] += 1;
    this.total += 1;
  }

  /** How many of the added numbers are larger than a value. */
  larger(value: number): number {
    let notLarger = 0;
    for (let place = value + 1; place > 0; place -= place & -place) notLarger += this.counts[place];
    return this.total - notLarger;
  }
}
