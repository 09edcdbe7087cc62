import { Button } from '@mui/material';
import { StatusIcon } from '../../components/status/StatusIcon';
import type { Translate } from '../../components/words/translate';
import type { Scope } from '../../fleet';
import type { Picked } from '../../graph';
import type { EdgeRow } from './edgeRows';
import { EndName } from './EndName';

interface StatusButtonProps {
  readonly row: EdgeRow;
  readonly onPick: (picked: Picked) => void;
}

function StatusButton({ row: { edge, status }, onPick }: StatusButtonProps) {
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
}

function endColumn(end: 'from' | 'to', header: string, scope: Scope, t: Translate) {
  return {
    id: end,
    header,
    accessorFn: (row: EdgeRow) => row[end],
    gridTemplate: 2,
    Cell: ({ row }: { row: { original: EdgeRow } }) => (
      <EndName end={row.original.ends[end]} scope={scope} t={t} />
    ),
  };
}

/**
 * The columns of the table of lines.
 *
 * @param onPick - Selects the line of a row.
 */
export function edgeColumns(onPick: (picked: Picked) => void, scope: Scope, t: Translate) {
  return [
    {
      id: 'status',
      header: t('Status'),
      accessorFn: (row: EdgeRow) => row.status,
      gridTemplate: 'min-content',
      Cell: ({ row }: { row: { original: EdgeRow } }) => (
        <StatusButton row={row.original} onPick={onPick} />
      ),
    },
    endColumn('from', t('From'), scope, t),
    endColumn('to', t('To'), scope, t),
    { id: 'kind', header: t('Line'), accessorFn: (row: EdgeRow) => row.kind },
    { id: 'why', header: t('Why'), accessorFn: (row: EdgeRow) => row.why, gridTemplate: 3 },
    {
      id: 'cluster',
      header: t('Cluster'),
      accessorFn: (row: EdgeRow) => row.cluster,
      gridTemplate: 'min-content',
    },
  ];
}
