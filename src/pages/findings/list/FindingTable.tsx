import {
  ResourceTable,
  type ResourceTableProps,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { compareValues } from '../../../components/table/fleetColumn';
import type { RowMetadata } from '../../../components/table/fleetRow';

/** A row of a table of findings. */
export interface FindingTableRow {
  readonly metadata: RowMetadata;
}

/** A column of a table of findings. */
export interface FindingColumn<Row extends FindingTableRow> {
  readonly id: string;
  readonly label: string;
  /** Everything that the cell shows, as text: a cell is drawn again only when it changes. */
  readonly value: (row: Row) => string;
  /** By the value where there is none. */
  readonly compare?: (left: Row, right: Row) => number;
  readonly render?: (row: Row) => ReactNode;
  readonly filterVariant?: 'multi-select';
  readonly gridTemplate?: string;
  /** Hidden until the reader chooses it. */
  readonly hidden?: boolean;
}

// Headlamp types its table for KubeObjects; it needs no more of a row than its metadata.
const RowsTable = ResourceTable.default as unknown as <Row extends FindingTableRow>(
  props: ResourceTableProps<Row>
) => ReactElement;

export interface FindingTableProps<Row extends FindingTableRow> {
  /** Unique among all tables of Headlamp: the chosen columns are remembered under it. */
  readonly id: string;
  /** null: nothing has arrived yet. */
  readonly rows: readonly Row[] | null;
  /** A new array only when a cell would read differently, or all rows render again. */
  readonly columns: ReadonlyArray<FindingColumn<Row>>;
  /** The clusters that the links of the rows carry along. */
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
            // Headlamp's cells lay out what they hold side by side.
            <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', minWidth: 0 }}>
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
      // A cell is drawn again only when its value changes, and the scope in its links is none.
      key={`${id} ${scope.join('+')}`}
      id={`headlamp-gateway-fleet-${id}`}
      columns={tableColumns}
      data={data}
      // The namespace filter has been applied before.
      filterFunction={everyRow}
      defaultSortingColumn={{ id: 'severity', desc: false }}
      reflectInURL
    />
  );
}
