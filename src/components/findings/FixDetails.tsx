import { Box, Typography } from '@mui/material';
import { type Fix, objectText } from '../../analysis';
import { CodeBlock } from '../basics/CodeBlock';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { copyableFix } from './copyableFix';
import { fixMakerText } from './fixMakerText';

export interface FixDetailsProps {
  readonly fix: Fix;
  /** Undefined if the cluster is shown elsewhere. */
  readonly cluster?: string;
}

function Change({ fix }: FixDetailsProps) {
  const { t } = useWords();
  const text = copyableFix(fix);
  if (text === '') return null;
  const isNew = fix.create !== undefined;
  const object = objectText(fix.target);
  return (
    <CodeBlock
      text={text}
      label={isNew ? t('New object {{object}}', { object }) : t('Change of {{object}}', { object })}
      copyLabel={isNew ? t('Copy the object') : t('Copy the command')}
    />
  );
}

/**
 * A fix: its effect and side effects, the owner of the change, and the change itself to copy. The
 * plugin does not apply it.
 */
export function FixDetails({ fix, cluster }: FixDetailsProps) {
  const { t } = useWords();
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      <Typography variant="body2">{messageText(fix.message, t)}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {fixMakerText(fix, t)}
        {cluster !== undefined && t(', in cluster {{cluster}}', { cluster })}
        {copyableFix(fix) === '' ? '' : ':'}
      </Typography>
      <Change fix={fix} />
    </Box>
  );
}
