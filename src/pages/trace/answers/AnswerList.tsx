import { Box, Typography } from '@mui/material';
import { useUrlParameter } from '../../../components/links/useUrlParameter';
import { partText } from '../../../components/trace/answerText';
import type { Translate } from '../../../components/words/translate';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import { DifferentAnswer } from './DifferentAnswer';
import type { TraceRow, TraceRows } from './traceRows';

const NONE_OPEN = 'none';

function headline({ rows, clusters, differs }: TraceRows, t: Translate): string {
  if (differs.length > 0) {
    return t('The clusters differ: {{parts}}.', {
      parts: differs.map(part => partText(part, t)).join(', '),
    });
  }
  if (clusters.length > 1) {
    return rows.length > 1
      ? t('{{count}} clusters give the same answers.', { count: clusters.length })
      : t('{{count}} clusters give the same answer.', { count: clusters.length });
  }
  return t('The answer in {{cluster}}', { cluster: clusters[0] ?? '' });
}

export interface AnswerListProps {
  readonly found: TraceRows;
  readonly scope: Scope;
}

/** The different answers, those that not every cluster gives first. */
export function AnswerList({ found, scope }: AnswerListProps) {
  const { t } = useWords();
  const [open, setOpen] = useUrlParameter('open');
  const { rows, aside } = found;
  const rowOf = (row: TraceRow) => (
    <DifferentAnswer
      key={row.key}
      row={row}
      scope={scope}
      isOpen={open === row.key || (open === '' && rows.length === 1 && row === rows[0])}
      onToggle={next => setOpen(next ? row.key : rows.length === 1 ? NONE_OPEN : '')}
    />
  );
  return (
    <>
      <Box role="status" sx={{ mt: 2, mb: 1 }}>
        <Typography variant="h6" component="h2">
          {headline(found, t)}
        </Typography>
      </Box>
      {rows.map(rowOf)}
      {aside.length > 0 && (
        <Box component="details" sx={{ mt: 2 }}>
          <Box component="summary" sx={{ cursor: 'pointer', typography: 'body2' }}>
            {t('Other Gateways on this port, which do not know the host: {{count}}', {
              count: aside.length,
            })}
          </Box>
          <Box sx={{ mt: 1 }}>{aside.map(rowOf)}</Box>
        </Box>
      )}
    </>
  );
}
