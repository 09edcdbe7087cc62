import { Box, Typography } from '@mui/material';
import type { ObjectContext } from '../../../../components/context';
import { StatusIcon } from '../../../../components/status/StatusIcon';
import { VerdictMissing } from '../../../../components/verdict/VerdictMissing';
import { useWords } from '../../../../components/words/useWords';
import type { AnswerLine } from './answerLine';

// A route can have 32 parents. The tab shows all of them.
const SHOWN = 3;

/** The first sentences of an answer, worst first, and the number of the others. */
export function AnswerLines({
  lines,
  context,
}: {
  lines: readonly AnswerLine[];
  context: ObjectContext;
}) {
  const { t } = useWords();
  const shown = lines.length <= SHOWN + 1 ? lines : lines.slice(0, SHOWN);
  const hidden = lines.length - shown.length;
  return (
    <>
      {shown.map(({ level, text, missing }, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ display: 'inline-flex', pt: '0.1em' }}>
            <StatusIcon status={level} said />
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Typography>{text}</Typography>
            {missing !== undefined && <VerdictMissing missing={missing} context={context} />}
          </Box>
        </Box>
      ))}
      {hidden > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('{{count}} more parents or problems are on the Attachment tab.', { count: hidden })}
        </Typography>
      )}
    </>
  );
}
