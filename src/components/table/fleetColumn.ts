import type { ReactNode } from 'react';
import type { FleetRow } from './fleetRow';
import type { FoldedRow } from './foldRows';

/** A column of a list, told for the row of one object. */
export interface FleetColumn<Row extends FleetRow> {
  readonly id: string;
  readonly label: string;
  /**
   * Everything that the cell shows, as text. Search and filters read it, and Headlamp's table
   * draws a cell again only when it changes.
   */
  readonly value: (row: Row) => string;
  /** What to sort by, smaller first; the value where there is none. */
  readonly sortBy?: (row: Row) => string | number;
  readonly render?: (row: Row) => ReactNode;
  /** The value of a row of several objects; the different values of its members otherwise. */
  readonly foldedValue?: (rows: readonly Row[]) => string;
  readonly renderFolded?: (rows: readonly Row[]) => ReactNode;
  readonly filterVariant?: 'multi-select';
  readonly gridTemplate?: string | number;
  readonly disableFiltering?: boolean;
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true });

/**
 * Compares two values of a column.
 *
 * @returns Negative, zero or positive, as for `Array.prototype.sort`; numbers before texts.
 */
export function compareValues(left: string | number, right: string | number): number {
  // Same-named objects of several clusters are common, and a collator takes its time.
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'number') return -1;
  if (typeof right === 'number') return 1;
  return COLLATOR.compare(left, right);
}

/**
 * Picks one row for each different value.
 *
 * @param rows - The rows of several clusters.
 * @returns The first row of each value, in their order.
 */
export function distinctRows<Row extends FleetRow>(
  column: FleetColumn<Row>,
  rows: readonly Row[]
): readonly Row[] {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const value = column.value(row);
    if (!seen.has(value)) seen.set(value, row);
  }
  return [...seen.values()];
}

/**
 * The text of a cell.
 *
 * @param row - A row of one or several objects.
 */
export function cellValue<Row extends FleetRow>(
  column: FleetColumn<Row>,
  row: FoldedRow<Row>
): string {
  const { members } = row;
  if (members.length === 1) return column.value(members[0]);
  if (column.foldedValue !== undefined) return column.foldedValue(members);
  return distinctRows(column, members).map(column.value).join(', ');
}

/**
 * What a row is sorted by: the first of its members, as the column sorts them.
 *
 * @param row - A row of one or several objects.
 */
export function sortValue<Row extends FleetRow>(
  column: FleetColumn<Row>,
  row: FoldedRow<Row>
): string | number {
  const sortBy = column.sortBy ?? column.value;
  const { members } = row;
  if (members.length === 1) return sortBy(members[0]);
  return members
    .map(sortBy)
    .reduce((first, value) => (compareValues(value, first) < 0 ? value : first));
}
