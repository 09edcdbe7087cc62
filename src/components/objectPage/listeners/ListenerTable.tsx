import {
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import { objectKey, type ObjectRef, refOf } from '../../../analysis';
import { useFleetObjects, useGatewayAnalysis, useStable } from '../../../fleet';
import type { Gateway, ListenerSet } from '../../../gatewayApi/types';
import type { ObjectContext } from '../../context';
import { useWords } from '../../words/useWords';
import { ListenerTableRow } from './ListenerTableRow';
import { shownListeners } from './shownListeners';

const LISTENER_SET = ['ListenerSet'] as const;
// The place of the column with the number of routes.
const NUMBERS = 4;
const NO_SETS: readonly ListenerSet[] = [];

export interface ListenerTableProps {
  readonly object: Gateway | ListenerSet;
  /** The Gateway that serves the listeners: the object itself, or the parent of a ListenerSet. */
  readonly gateway: ObjectRef;
  readonly context: ObjectContext;
}

/**
 * The listeners of a Gateway or ListenerSet, one line each. The page of a Gateway also has those
 * that ListenerSets add.
 */
export function ListenerTable({ object, gateway, context }: ListenerTableProps) {
  const { t } = useWords();
  const { cluster } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const { verdict, routes } = useGatewayAnalysis(cluster, useStable(gateway));
  const { items } = useFleetObjects(LISTENER_SET, clusters);
  const sets = useMemo(
    () => (object.kind === 'Gateway' ? items.map(item => item.object) : NO_SETS),
    [object.kind, items]
  );
  const rows = useMemo(
    () => shownListeners(object, verdict?.listeners ?? [], sets),
    [object, verdict, sets]
  );
  const own = objectKey(refOf(object));
  if (rows.length === 0) {
    return (
      <Typography color="text.secondary">
        {object.kind === 'Gateway'
          ? t('This Gateway has no listeners.')
          : t('This ListenerSet has no listeners.')}
      </Typography>
    );
  }
  const columns = [
    t('Listener'),
    t('Port'),
    t('Hostname'),
    t('Health'),
    t('Routes'),
    t('Allowed routes'),
  ];
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" aria-label={t('Listeners')}>
        <TableHead>
          <TableRow>
            {columns.map((label, index) => (
              <TableCell
                key={label}
                scope="col"
                sx={{ textAlign: index === NUMBERS ? 'end' : 'start' }}
              >
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <ListenerTableRow
              key={row.key}
              row={row}
              routes={routes}
              context={context}
              isAdded={objectKey(refOf(row.owner)) !== own}
              columns={columns.length}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
