import { Box, TableCell, TableRow } from '@mui/material';
import { type Check, type CheckName, objectText } from '../../analysis';
import { listenerSummary } from '../../components/basics/listenerSummary';
import { ObjectClusters } from '../../components/clusters/ObjectClusters';
import type { ObjectContext } from '../../components/context';
import { ObjectLink } from '../../components/links/ObjectLink';
import { StatusIcon } from '../../components/status/StatusIcon';
import { CheckCell } from '../../components/verdict/CheckCell';
import { levelWord } from '../../components/verdict/levelWord';
import { useWords } from '../../components/words/useWords';
import type { AnswerBlock } from './answerBlocks';
import { AnswerNotes } from './AnswerNotes';
import { Changes } from './Changes';
import { ParentRefBlock } from './ParentRefBlock';

// The parentRef on this page always names the listener, so section and port never fail.
export const CHECK_COLUMNS: ReadonlyArray<readonly [name: CheckName, width: string]> = [
  ['parent', '4rem'],
  ['controller', '5.25rem'],
  ['protocol', '4.75rem'],
  ['kind', '3.5rem'],
  ['namespace', '5.5rem'],
  ['hostname', '5.25rem'],
];

function checkOf({ answer }: AnswerBlock, name: CheckName): Check | undefined {
  return [...answer.parentChecks, ...answer.verdict.checks].find(({ check }) => check === name);
}

export interface AnswerBlockRowProps {
  readonly block: AnswerBlock;
  /** Of the first cluster. */
  readonly context: ObjectContext;
}

function Where({ block, context }: AnswerBlockRowProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { owner, gateway } = block.answer.listener;
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

/** A listener with its checks. Below: the parentRef to copy, or the obstacle and its fix. */
export function AnswerBlockRow({ block, context }: AnswerBlockRowProps) {
  const { t } = useWords();
  const { answer, clusters, wanted } = block;
  const { listener, level } = answer;
  const id = `${clusters.join('+')} ${listener.name}`;
  const cell = { borderBottom: 'none', verticalAlign: 'top' } as const;
  return (
    <>
      <TableRow data-level={level} data-listener={id}>
        <TableCell sx={cell}>
          <Box sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'flex-start' }}>
            <StatusIcon status={level} said />
            {levelWord(level, t)}
          </Box>
        </TableCell>
        <TableCell component="th" scope="row" sx={{ ...cell, overflowWrap: 'anywhere' }}>
          <strong>{listener.name}</strong> <bdi>{listenerSummary({ ...listener, name: '' })}</bdi>
          <Where block={block} context={context} />
        </TableCell>
        <TableCell sx={{ ...cell, overflowWrap: 'anywhere' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            <ObjectClusters
              clusters={clusters}
              object={listener.owner}
              scope={context.scope.clusters}
            />
          </Box>
        </TableCell>
        {CHECK_COLUMNS.map(([name]) => {
          const check = checkOf(block, name);
          return (
            <TableCell key={name} align="center" sx={{ ...cell, px: 0.5 }}>
              {check !== undefined && <CheckCell check={check} />}
            </TableCell>
          );
        })}
      </TableRow>
      <TableRow data-level={level} data-details={id}>
        <TableCell sx={{ pt: 0 }} />
        <TableCell colSpan={CHECK_COLUMNS.length + 2} sx={{ pt: 0 }}>
          <AnswerNotes row={block} context={context} />
          {level === 'closed' ? (
            <Changes block={block} />
          ) : (
            <ParentRefBlock
              answer={answer}
              wanted={wanted}
              clusters={clusters}
              scope={context.scope}
            />
          )}
        </TableCell>
      </TableRow>
    </>
  );
}
