/** Numbers that depend only on a seed, the same on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Some different items, in the order of the list. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = items.map((item, place) => ({ item, place }));
    const found: typeof left = [];
    while (found.length < count && left.length > 0) {
      found.push(...left.splice(this.below(left.length), 1));
    }
    return found.sort((a, b) => a.place - b.place).map(({ item }) => item);
  }
}
