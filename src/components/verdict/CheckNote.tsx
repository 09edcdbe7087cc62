import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Missing, Status } from '../../analysis';
import type { ObjectContext } from '../context';
import { StatusIcon } from '../status/StatusIcon';
import { useWords } from '../words/useWords';
import { VerdictMissing } from './VerdictMissing';

export interface CheckNoteProps {
  readonly status: Status;
  /** The subject, shown before the sentence. */
  readonly label?: string;
  /** `''` if the page already says it elsewhere. */
  readonly sentence: string;
  /** The missing read that leaves the check Unknown. */
  readonly missing?: Missing;
  readonly context: ObjectContext;
  /** The fields that decided the check. */
  readonly children?: ReactNode;
}

/** The sentence of a check or reference, and the fields that decided it. */
export function CheckNote(props: CheckNoteProps) {
  const { t } = useWords();
  const { status, label, sentence, missing, context, children } = props;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.5 }}>
      <Box sx={{ display: 'inline-flex', pt: '0.1em' }}>
        <StatusIcon status={status} />
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {(label !== undefined || sentence !== '') && (
          <Typography variant="body2">
            {label !== undefined && <strong>{t('{{label}}:', { label })} </strong>}
            {sentence}
          </Typography>
        )}
        {missing !== undefined && sentence !== '' && (
          <VerdictMissing missing={missing} context={context} />
        )}
        {children}
      </Box>
    </Box>
  );
}
