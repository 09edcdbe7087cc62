import {
  ResourceTable,
  type ResourceTableProps,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { compareValues } from '../../../components/table/fleetColumn';
import type { RowMetadata } from '../../../components/table/fleetRow';
import { opens } from './rowMarks';

export interface FindingTableRow {
  readonly metadata: RowMetadata;
  /** What the row opens: the id of a finding, or a code. */
  readonly opens: string;
}

export interface FindingColumn<Row extends FindingTableRow> {
  readonly id: string;
  readonly label: string;
  /** Everything that the cell shows, as text. The table redraws a cell only when this changes. */
  readonly value: (row: Row) => string;
  /** Defaults to a comparison of the values. */
  readonly compare?: (left: Row, right: Row) => number;
  readonly render?: (row: Row) => ReactNode;
  readonly filterVariant?: 'multi-select';
  readonly gridTemplate?: string;
  /** Hidden until the reader shows it in the column chooser. */
  readonly hidden?: boolean;
}

// Headlamp types its table for KubeObjects, but uses only the row's metadata.
const RowsTable = ResourceTable.default as unknown as <Row extends FindingTableRow>(
  props: ResourceTableProps<Row>
) => ReactElement;

export interface FindingTableProps<Row extends FindingTableRow> {
  /** Unique among all tables of Headlamp, which stores the chosen columns under it. */
  readonly id: string;
  /** null until the first findings arrive. */
  readonly rows: readonly Row[] | null;
  /** A new array renders all rows again, so it changes only when a cell would. */
  readonly columns: ReadonlyArray<FindingColumn<Row>>;
  /** The clusters that the rows' links keep in their query. */
  readonly scope: readonly string[];
}

function everyRow(): boolean {
  return true;
}

/** Headlamp's table (search, sort, column chooser, state in the URL) for findings, worst first. */
export function FindingTable<Row extends FindingTableRow>(props: FindingTableProps<Row>) {
  const { id, rows, columns, scope } = props;
  const tableColumns = useMemo(
    () =>
      columns.map(
        ({ value, compare, render = value, gridTemplate = 'auto', hidden = false, ...column }) => ({
          ...column,
          gridTemplate,
          show: !hidden,
          getValue: value,
          render: (row: Row) => (
            // Headlamp's cells lay out their children side by side.
            <Box
              {...opens(row.opens)}
              sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', minWidth: 0 }}
            >
              {render(row)}
            </Box>
          ),
          sort: compare ?? ((left: Row, right: Row) => compareValues(value(left), value(right))),
        })
      ),
    [columns]
  );
  const data = useMemo(() => (rows === null ? null : [...rows]), [rows]);
  return (
    <RowsTable<Row>
      // A cell is redrawn only when its value changes, and the scope of its links is not part of
      // the value.
      key={`${id} ${scope.join('+')}`}
      id={`headlamp-gateway-fleet-${id}`}
      columns={tableColumns}
      data={data}
      // The namespace filter is already applied.
      filterFunction={everyRow}
      defaultSortingColumn={{ id: 'severity', desc: false }}
      reflectInURL
    />
  );
}
