import {
  ResourceTable,
  type ResourceTableProps,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { type CSSProperties, memo, type ReactElement, useMemo, useState } from 'react';
import { healthRank } from '../../analysis';
import { FirstOfAll } from '../basics/overflow/FirstFew';
import { cellValue, compareValues, distinctRows, type FleetColumn, sortValue } from './fleetColumn';
import type { FleetRow } from './fleetRow';
import { type FoldedRow, foldRows, singleRow } from './foldRows';
import { HEALTH_COLUMN } from './healthColumn';
import { KeptOrder } from './keptOrder';
import { useSortInUrl } from './useSortInUrl';

// Headlamp types its table for KubeObjects, but uses only the row's metadata.
const RowsTable = ResourceTable.default as unknown as <Row extends FleetRow>(
  props: ResourceTableProps<FoldedRow<Row>>
) => ReactElement;

// One line a row. This is a style because `sx` costs as much as the rest of a cell, and a table has
// hundreds of cells. The padding leaves room for the outline of a focused link.
const CELL: CSSProperties = {
  display: 'flex',
  gap: 6,
  alignItems: 'center',
  minWidth: 0,
  padding: 3,
  margin: -3,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
};

// Headlamp's label of a date has the size of running text.
const TABLE = { '& tbody .MuiTypography-root': { fontSize: 'inherit', lineHeight: 'inherit' } };

type TableColumn<Row extends FleetRow> = ResourceTableProps<FoldedRow<Row>>['columns'][number];

// The first stands in the cell, so it is the worst.
function worstFirst<Row extends FleetRow>(column: FleetColumn<Row>, rows: readonly Row[]): Row[] {
  const { sortBy } = column;
  return sortBy === undefined
    ? [...rows]
    : [...rows].sort((one, other) => compareValues(sortBy(one), sortBy(other)));
}

function FleetCell<Row extends FleetRow>({
  column,
  members,
}: {
  column: FleetColumn<Row>;
  members: readonly Row[];
}) {
  const render = column.render ?? column.value;
  const [first] = members;
  if (members.length === 1) return <>{render(first)}</>;
  if (column.renderFolded !== undefined) return <>{column.renderFolded(members)}</>;
  const distinct = worstFirst(column, distinctRows(column, members));
  if (distinct.length === 1) return <>{render(first)}</>;
  return (
    <>
      <FirstOfAll
        items={distinct}
        label={row => `${row.cluster} ${column.value(row)}`}
        render={row => (
          <>
            <small>{row.cluster}</small> {render(row)}
          </>
        )}
      />
    </>
  );
}

function worstRank({ members }: FoldedRow<FleetRow>): number {
  return Math.min(...members.map(({ health }) => healthRank(health)));
}

// Headlamp's table reads this once. The user can show every column.
function isRoomy(): boolean {
  return window.innerWidth >= 1440;
}

function tableColumn<Row extends FleetRow>(column: FleetColumn<Row>): TableColumn<Row> {
  return {
    id: column.id,
    label: column.label,
    getValue: row => cellValue(column, row),
    render: row => (
      <div style={CELL}>
        <FleetCell column={column} members={row.members} />
      </div>
    ),
    sort: (left, right) => compareValues(sortValue(column, left), sortValue(column, right)),
    filterVariant: column.filterVariant,
    gridTemplate: column.gridTemplate ?? 'minmax(6rem, 1fr)',
    disableFiltering: column.disableFiltering,
    show: column.roomy !== true || isRoomy(),
  };
}

// The namespace filter is already applied. The columns cover the other fields.
function searchLabels(row: { metadata: FleetRow['metadata'] }, search?: string): boolean {
  if (!search) return true;
  const wanted = search.toLowerCase();
  return Object.entries(row.metadata.labels ?? {}).some(([key, value]) =>
    `${key}=${value}`.toLowerCase().includes(wanted)
  );
}

export interface FleetTableProps<Row extends FleetRow> {
  /** Unique among all tables of Headlamp, which stores the chosen columns under it. */
  readonly id: string;
  /** null until the first objects arrive. */
  readonly rows: readonly Row[] | null;
  /** A new array renders all rows again, so it changes only when a cell would. */
  readonly columns: ReadonlyArray<FleetColumn<Row>>;
  /** The clusters that the rows' links keep in their query. */
  readonly scope: readonly string[];
  /** Shows same-named objects of several clusters in one row. */
  readonly grouped: boolean;
}

function Table<Row extends FleetRow>(props: FleetTableProps<Row>) {
  const { id, rows, columns, scope, grouped } = props;
  const [order] = useState(() => new KeptOrder<FoldedRow<Row>>(worstRank));
  const data = useMemo(
    () => (rows === null ? null : order.sorted(grouped ? foldRows(rows) : rows.map(singleRow))),
    [rows, grouped, order]
  );
  const tableColumns = useMemo(() => columns.map(column => tableColumn(column)), [columns]);
  const tableId = `headlamp-gateway-fleet-${id}`;
  const wasClicked = useSortInUrl(
    tableId,
    columns.map(column => column.id)
  );
  return (
    <Box
      sx={TABLE}
      // The heading keeps its click to itself, and changes the sorting only after this.
      onClickCapture={() => window.setTimeout(wasClicked)}
    >
      <RowsTable<Row>
        // A cell is redrawn only when its value changes, and the scope of its links is not part of
        // the value.
        key={scope.join('+')}
        id={tableId}
        columns={tableColumns}
        data={data}
        filterFunction={searchLabels}
        defaultSortingColumn={{ id: HEALTH_COLUMN, desc: false }}
        reflectInURL
      />
    </Box>
  );
}

function sameRows(before: readonly unknown[] | null, after: readonly unknown[] | null): boolean {
  if (before === null || after === null) return before === after;
  return before.length === after.length && before.every((row, index) => row === after[index]);
}

/**
 * Headlamp's table (search, filters, sort, column chooser, state in the URL) for fleet rows. It
 * renders again only for other rows, because the fleet changes far more often than the rows of one
 * table.
 */
export const FleetTable = memo(
  Table,
  ({ rows: before, ...old }, { rows: after, ...now }) =>
    sameRows(before, after) &&
    old.id === now.id &&
    old.columns === now.columns &&
    old.scope === now.scope &&
    old.grouped === now.grouped
) as typeof Table;
