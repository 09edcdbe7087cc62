import { SimpleTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';

/** A column of a small table. */
export interface SmallColumn<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS grid track; as wide as it needs where none is given. */
  readonly width?: string;
}

export interface SmallTableProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: ReadonlyArray<SmallColumn<Row>>;
  /** What to say where there are no rows. */
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
