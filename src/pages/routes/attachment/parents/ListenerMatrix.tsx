import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { Fragment } from 'react';
import {
  type CheckName,
  isUnserved,
  isUsualRefusal,
  type ListenerVerdict,
  type ObjectRef,
} from '../../../../analysis';
import { listenerSummary } from '../../../../components/basics/listenerSummary';
import type { ObjectContext } from '../../../../components/context';
import { StatusIcon } from '../../../../components/status/StatusIcon';
import { CheckCell } from '../../../../components/verdict/CheckCell';
import { checkLabel, checkQuestion } from '../../../../components/verdict/checkLabel';
import { useWords } from '../../../../components/words/useWords';
import { ListenerNotes } from './ListenerNotes';

const COLUMNS: readonly CheckName[] = [
  'sectionName',
  'port',
  'protocol',
  'kind',
  'namespace',
  'hostname',
];

interface ResultProps {
  readonly verdict: ListenerVerdict;
  readonly isServed: boolean;
  /** Whether another listener accepts the route. */
  readonly isTaken: boolean;
}

// The checks of a listener include those of a parent that is refused or not served.
function wouldTake({ checks }: ListenerVerdict): boolean {
  return checks.every(({ status }) => status === 'True');
}

function ResultWord({ verdict, isServed, isTaken }: ResultProps) {
  const { t } = useWords();
  const { attached } = verdict;
  if (!isServed && wouldTake(verdict)) return <>{t('Would accept the route')}</>;
  if (isTaken && attached === 'False' && isUsualRefusal(verdict)) {
    return <>{t('Is for other routes')}</>;
  }
  if (isUnserved(verdict)) {
    return (
      <>
        <StatusIcon status="unserved" said />
        {t('Accepts the route, not served')}
      </>
    );
  }
  const word = {
    True: t('Accepts the route'),
    False: t('Refuses the route'),
    Unknown: t('Unknown'),
  }[attached];
  return (
    <>
      <StatusIcon status={attached} said />
      {word}
    </>
  );
}

// Few routes compete with routes of another kind.
function columnsOf(listeners: readonly ListenerVerdict[]): readonly CheckName[] {
  const isContested = listeners.some(({ checks }) =>
    checks.some(({ check }) => check === 'precedence')
  );
  return isContested ? [...COLUMNS, 'precedence'] : COLUMNS;
}

interface CheckCellsProps {
  readonly verdict: ListenerVerdict;
  readonly columns: readonly CheckName[];
}

function CheckCells({ verdict, columns }: CheckCellsProps) {
  return (
    <>
      {columns.map(name => {
        const check = verdict.checks.find(item => item.check === name);
        return (
          <TableCell key={name} align="center" sx={{ px: 0.5, borderBottom: 'none' }}>
            {check !== undefined && <CheckCell check={check} />}
          </TableCell>
        );
      })}
    </>
  );
}

export interface ListenerMatrixProps {
  readonly listeners: readonly ListenerVerdict[];
  readonly route: ObjectRef;
  readonly parentIndex: number;
  /** Whether the parent exists and nothing stops it from serving. */
  readonly isServed: boolean;
  /** The answer above the tabs says why the listeners refuse the route. */
  readonly isStated?: boolean;
  /** The accessible name of the table. */
  readonly label: string;
  readonly context: ObjectContext;
}

/** A table of listeners by checks. Below each row: why the listener refuses the route. */
export function ListenerMatrix(props: ListenerMatrixProps) {
  const { t } = useWords();
  const { listeners, route, parentIndex, isServed, isStated, label, context } = props;
  const columns = columnsOf(listeners);
  const isTaken = listeners.some(({ attached }) => attached === 'True');
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('Listener')}</TableCell>
            <TableCell scope="col">{t('Result')}</TableCell>
            {columns.map(name => (
              <TableCell key={name} scope="col" align="center" sx={{ px: 0.5 }}>
                <LightTooltip title={checkQuestion(name, t)}>
                  <span>{checkLabel(name, t)}</span>
                </LightTooltip>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {listeners.map((verdict, index) => (
            <Fragment key={index}>
              <TableRow>
                <TableCell component="th" scope="row" sx={{ borderBottom: 'none' }}>
                  <strong>{verdict.listener.name}</strong>
                  <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                    {listenerSummary(verdict.listener)}
                  </Box>
                </TableCell>
                <TableCell sx={{ borderBottom: 'none', whiteSpace: 'nowrap' }}>
                  <Box sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
                    <ResultWord verdict={verdict} isServed={isServed} isTaken={isTaken} />
                  </Box>
                </TableCell>
                <CheckCells verdict={verdict} columns={columns} />
              </TableRow>
              <TableRow>
                <TableCell colSpan={columns.length + 2} sx={{ pt: 0 }}>
                  <ListenerNotes
                    verdict={verdict}
                    route={route}
                    parentIndex={parentIndex}
                    isServed={isServed}
                    isStated={isStated}
                    context={context}
                  />
                </TableCell>
              </TableRow>
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
