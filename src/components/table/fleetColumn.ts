import type { ReactNode } from 'react';
import type { FleetRow } from './fleetRow';
import type { FoldedRow } from './foldRows';

/** A column of a list, defined for the row of one object. */
export interface FleetColumn<Row extends FleetRow> {
  readonly id: string;
  readonly label: string;
  /**
   * Everything that the cell shows, as text. Search and filters use it. The table redraws a cell
   * only when this changes.
   */
  readonly value: (row: Row) => string;
  /** The sort key, ascending; defaults to the value. */
  readonly sortBy?: (row: Row) => string | number;
  readonly render?: (row: Row) => ReactNode;
  /** The value of a row of several objects; defaults to the distinct values of its members. */
  readonly foldedValue?: (rows: readonly Row[]) => string;
  readonly renderFolded?: (rows: readonly Row[]) => ReactNode;
  readonly filterVariant?: 'multi-select';
  readonly gridTemplate?: string | number;
  readonly disableFiltering?: boolean;
  /** Whether it is hidden at first where the window is narrow. */
  readonly roomy?: boolean;
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true });

/**
 * Compares two values of a column.
 *
 * @returns As for `Array.prototype.sort`; numbers sort before texts.
 */
export function compareValues(left: string | number, right: string | number): number {
  // Equal names in several clusters are common, and a collator is slow.
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'number') return -1;
  if (typeof right === 'number') return 1;
  return COLLATOR.compare(left, right);
}

/**
 * Picks the first row of each distinct value.
 *
 * @param rows - Of several clusters.
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

export function cellValue<Row extends FleetRow>(
  column: FleetColumn<Row>,
  row: FoldedRow<Row>
): string {
  const { members } = row;
  if (members.length === 1) return column.value(members[0]);
  if (column.foldedValue !== undefined) return column.foldedValue(members);
  return distinctRows(column, members).map(column.value).join(', ');
}

/** The sort key of a row: the first key of its members. */
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
