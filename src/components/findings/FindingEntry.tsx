import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { type Finding, fixesOf, type ObjectRef } from '../../analysis';
import type { ObjectContext } from '../context';
import { StatusIcon } from '../status/StatusIcon';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { FindingPlace } from './FindingPlace';
import { FixList } from './FixList';

export interface FindingEntryProps {
  readonly finding: Finding;
  /** The object of the page. */
  readonly page: ObjectRef;
  /** Before the sentence; the severity by default. */
  readonly mark?: ReactNode;
  readonly context: ObjectContext;
}

/** A finding in a few lines: its sentence, its place, and its fixes. */
export function FindingEntry({ finding, page, mark, context }: FindingEntryProps) {
  const { t } = useWords();
  const { severity, message } = finding;
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: { xs: mark === undefined ? 'row' : 'column', sm: 'row' },
        gap: 1,
        alignItems: 'flex-start',
      }}
    >
      {mark ?? (
        <Box sx={{ display: 'inline-flex', pt: '0.1em' }}>
          <StatusIcon status={severity} />
        </Box>
      )}
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>{messageText(message, t)}</Typography>
        <FindingPlace finding={finding} page={page} context={context} />
        <FixList fixes={fixesOf(finding)} cluster={context.cluster} problem={message} />
      </Box>
    </Box>
  );
}
