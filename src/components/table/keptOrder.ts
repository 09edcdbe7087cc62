import { compareValues } from './fleetColumn';
import type { RowMetadata } from './fleetRow';

interface Named {
  readonly metadata: Pick<RowMetadata, 'uid' | 'name'>;
}

/**
 * Sorts the rows of one table by rank and name again and again. Rows that stood in the previous result
 * keep their order, so that sorting them takes one pass. Headlamp's table, which sorts the result once
 * more, takes one pass as well, since a table stands worst first unless the user wants another order.
 */
export class KeptOrder<Ranked extends Named> {
  private places: ReadonlyMap<string, number> = new Map();

  /** @param rankOf - A smaller rank comes first. */
  constructor(private readonly rankOf: (row: Ranked) => number) {}

  /**
   * @param rows - With distinct uids.
   * @returns A new array. Rows of equal rank and name keep their order.
   */
  sorted<Row extends Ranked>(rows: readonly Row[]): Row[] {
    const given = new Map(rows.map((row, at) => [row.metadata.uid, at]));
    const placeOf = ({ metadata }: Row) => given.get(metadata.uid) ?? 0;
    const inOrder = this.inKnownOrder(rows).sort(
      (one, other) =>
        this.rankOf(one) - this.rankOf(other) ||
        compareValues(one.metadata.name, other.metadata.name) ||
        placeOf(one) - placeOf(other)
    );
    this.places = new Map(inOrder.map(({ metadata }, at) => [metadata.uid, at]));
    return inOrder;
  }

  private inKnownOrder<Row extends Ranked>(rows: readonly Row[]): Row[] {
    const known: Array<Row | undefined> = Array.from({ length: this.places.size });
    const others: Row[] = [];
    rows.forEach(row => {
      const place = this.places.get(row.metadata.uid);
      if (place === undefined) others.push(row);
      else known[place] = row;
    });
    return [...known.filter((row): row is Row => row !== undefined), ...others];
  }
}
