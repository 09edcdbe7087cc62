import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { checkLabel } from '../../components/verdict/checkLabel';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';
import { AnswerBlockRow, CHECK_COLUMNS } from './AnswerBlockRow';
import type { AnswerBlock } from './answerBlocks';

// A row is several lines high. The filter reaches the rest.
const AT_FIRST = 20;

export interface AnswerTableProps {
  readonly blocks: readonly AnswerBlock[];
  readonly scope: Scope;
}

/** A table of listeners by checks. */
export function AnswerTable({ blocks, scope }: AnswerTableProps) {
  const { t } = useWords();
  const [all, showAll] = useState(false);
  const shown = all ? blocks : blocks.slice(0, AT_FIRST);
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
              {CHECK_COLUMNS.map(([name, width]) => (
                <TableCell key={name} scope="col" align="center" sx={{ px: 0.5, width }}>
                  {checkLabel(name, t)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(block => (
              <AnswerBlockRow
                key={`${block.clusters.join('+')} ${block.answer.listener.key}`}
                block={block}
                context={{ cluster: block.cluster, scope }}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {shown.length < blocks.length && (
        <Button onClick={() => showAll(true)} sx={{ mt: 1, textTransform: 'none' }}>
          {t('Show {{count}} more', { count: blocks.length - shown.length })}
        </Button>
      )}
    </>
  );
}
