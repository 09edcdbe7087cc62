import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { Fragment, useState } from 'react';
import { type Check, type CheckName, objectText } from '../../analysis';
import { listenerSummary } from '../../components/basics/listenerSummary';
import type { ObjectContext } from '../../components/context';
import { ObjectLink } from '../../components/links/ObjectLink';
import { StatusIcon } from '../../components/status/StatusIcon';
import { CheckCell } from '../../components/verdict/CheckCell';
import { checkLabel } from '../../components/verdict/checkLabel';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';
import { AnswerNotes } from './AnswerNotes';
import type { AnswerRow } from './answerRows';
import { Changes } from './Changes';
import { levelWord } from './levelText';
import { ParentRefBlock } from './ParentRefBlock';

// The parentRef on this page always names the listener, so section and port never fail.
const COLUMNS: ReadonlyArray<readonly [name: CheckName, width: string]> = [
  ['parent', '4rem'],
  ['controller', '5.25rem'],
  ['protocol', '4.75rem'],
  ['kind', '3.5rem'],
  ['namespace', '5.5rem'],
  ['hostname', '5.25rem'],
];
// A row is several lines high. The filter reaches the rest.
const AT_FIRST = 20;

function checkOf({ answer }: AnswerRow, name: CheckName): Check | undefined {
  return [...answer.parentChecks, ...answer.verdict.checks].find(({ check }) => check === name);
}

function Where({ row, context }: { row: AnswerRow; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { owner, gateway } = row.answer.listener;
  return (
    <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
      <ObjectLink {...owner} cluster={cluster} scope={scope.clusters}>
        {objectText(owner)}
      </ObjectLink>
      {owner.kind !== 'Gateway' && (
        <>
          {' '}
          {t('of')}{' '}
          <ObjectLink {...gateway} cluster={cluster} scope={scope.clusters}>
            {objectText(gateway)}
          </ObjectLink>
        </>
      )}
    </Box>
  );
}

function Row({ row, context }: { row: AnswerRow; context: ObjectContext }) {
  const { t } = useWords();
  const { answer, cluster } = row;
  const { listener, level } = answer;
  return (
    <Fragment>
      <TableRow data-level={level} data-listener={`${cluster} ${listener.name}`}>
        <TableCell sx={{ borderBottom: 'none', verticalAlign: 'top' }}>
          <Box sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'flex-start' }}>
            <StatusIcon status={level} said />
            {levelWord(level, t)}
          </Box>
        </TableCell>
        <TableCell
          component="th"
          scope="row"
          sx={{ borderBottom: 'none', verticalAlign: 'top', overflowWrap: 'anywhere' }}
        >
          <strong>{listener.name}</strong> {listenerSummary({ ...listener, name: '' })}
          <Where row={row} context={context} />
        </TableCell>
        <TableCell sx={{ borderBottom: 'none', verticalAlign: 'top', overflowWrap: 'anywhere' }}>
          {cluster}
        </TableCell>
        {COLUMNS.map(([name]) => {
          const check = checkOf(row, name);
          return (
            <TableCell
              key={name}
              align="center"
              sx={{ px: 0.5, borderBottom: 'none', verticalAlign: 'top' }}
            >
              {check !== undefined && <CheckCell check={check} />}
            </TableCell>
          );
        })}
      </TableRow>
      <TableRow data-level={level} data-details={`${cluster} ${listener.name}`}>
        <TableCell sx={{ pt: 0 }} />
        <TableCell colSpan={COLUMNS.length + 2} sx={{ pt: 0 }}>
          <AnswerNotes row={row} context={context} />
          {level === 'closed' ? (
            <Changes row={row} />
          ) : (
            <ParentRefBlock answer={answer} wanted={row.wanted} />
          )}
        </TableCell>
      </TableRow>
    </Fragment>
  );
}

export interface AnswerTableProps {
  readonly rows: readonly AnswerRow[];
  readonly scope: Scope;
}

/**
 * A table of listeners by checks. Below each row: the parentRef to copy, or the obstacle and its
 * fix.
 */
export function AnswerTable({ rows, scope }: AnswerTableProps) {
  const { t } = useWords();
  const [all, showAll] = useState(false);
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  return (
    <>
      <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Table
          size="small"
          aria-label={t('Listeners of the fleet and their answers')}
          // A long command would otherwise push the checks out of view.
          sx={{ tableLayout: 'fixed', minWidth: '52rem' }}
        >
          <TableHead>
            <TableRow>
              <TableCell scope="col" sx={{ width: '9rem' }}>
                {t('Answer')}
              </TableCell>
              <TableCell scope="col">{t('Listener')}</TableCell>
              <TableCell scope="col" sx={{ width: '7rem' }}>
                {t('Cluster')}
              </TableCell>
              {COLUMNS.map(([name, width]) => (
                <TableCell key={name} scope="col" align="center" sx={{ px: 0.5, width }}>
                  {checkLabel(name, t)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(row => (
              <Row
                key={`${row.cluster} ${row.answer.listener.key}`}
                row={row}
                context={{ cluster: row.cluster, scope }}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {shown.length < rows.length && (
        <Button onClick={() => showAll(true)} sx={{ mt: 1, textTransform: 'none' }}>
          {t('Show {{count}} more', { count: rows.length - shown.length })}
        </Button>
      )}
    </>
  );
}
