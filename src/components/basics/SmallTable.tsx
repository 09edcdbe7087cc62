import { SimpleTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';

export interface SmallColumn<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS grid track; defaults to the width of the content. */
  readonly width?: string;
}

export interface SmallTableProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: ReadonlyArray<SmallColumn<Row>>;
  /** The text of a table without rows. */
  readonly empty?: string;
}

/** Headlamp's simple table, typed by its rows. */
export function SmallTable<Row extends object>({ rows, columns, empty }: SmallTableProps<Row>) {
  return (
    <SimpleTable
      data={[...rows]}
      columns={columns.map(({ label, cell, width = 'auto' }) => ({
        label,
        gridTemplate: width,
        getter: cell,
      }))}
      emptyMessage={empty}
    />
  );
}
