import { Table } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Button } from '@mui/material';
import { useMemo } from 'react';
import { StatusIcon } from '../../components/status/StatusIcon';
import type { Translate } from '../../components/words/translate';
import type { Graph, Picked } from '../../graph';
import { GraphIndex } from '../../graph';
import { type EdgeRow, edgeRows } from './edgeRows';

export interface EdgeTableProps {
  /** With nothing folded. */
  readonly graph: Graph;
  readonly onPick: (picked: Picked) => void;
  readonly t: Translate;
}

/** The lines of the picture as a table: for narrow windows, and for whoever does not see pictures. */
export function EdgeTable({ graph, onPick, t }: EdgeTableProps) {
  const rows = useMemo(() => edgeRows(GraphIndex.of(graph), t), [graph, t]);
  const columns = useMemo(
    () => [
      {
        id: 'status',
        header: t('Status'),
        accessorFn: (row: EdgeRow) => row.status,
        gridTemplate: 'min-content',
        Cell: ({ row }: { row: { original: EdgeRow } }) => {
          const { edge, status } = row.original;
          return (
            <Button
              size="small"
              color="inherit"
              startIcon={edge.aside ? undefined : <StatusIcon status={edge.status} />}
              sx={{ textTransform: 'none', whiteSpace: 'nowrap' }}
              onClick={() => onPick({ edge: edge.id })}
            >
              {status}
            </Button>
          );
        },
      },
      { id: 'from', header: t('From'), accessorFn: (row: EdgeRow) => row.from, gridTemplate: 2 },
      { id: 'to', header: t('To'), accessorFn: (row: EdgeRow) => row.to, gridTemplate: 2 },
      { id: 'kind', header: t('Line'), accessorFn: (row: EdgeRow) => row.kind },
      { id: 'why', header: t('Why'), accessorFn: (row: EdgeRow) => row.why, gridTemplate: 3 },
      {
        id: 'cluster',
        header: t('Cluster'),
        accessorFn: (row: EdgeRow) => row.cluster,
        gridTemplate: 'min-content',
      },
    ],
    [onPick, t]
  );
  return <Table<EdgeRow> columns={columns} data={rows} emptyMessage={t('Nothing to show')} />;
}
