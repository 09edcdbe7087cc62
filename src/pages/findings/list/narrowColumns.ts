import type { FindingColumn, FindingTableRow } from './FindingTable';

/**
 * Leaves out the columns for which a list beside the panel has no room.
 *
 * @param hidden - The ids of these columns.
 * @param main - The id of a column that stays. The search then finds the hidden texts in it.
 */
export function narrowColumns<Row extends FindingTableRow>(
  columns: ReadonlyArray<FindingColumn<Row>>,
  hidden: readonly string[],
  main: string
): ReadonlyArray<FindingColumn<Row>> {
  const isHidden = ({ id }: FindingColumn<Row>) => hidden.includes(id);
  const sources = columns.filter(column => column.id === main || isHidden(column));
  return columns
    .filter(column => !isHidden(column))
    .map(column =>
      column.id === main
        ? {
            ...column,
            render: column.render ?? column.value,
            value: (row: Row) => sources.map(({ value }) => value(row)).join(' '),
          }
        : column
    );
}
