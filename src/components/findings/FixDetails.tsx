import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { changesOf, type Fix, type ObjectChange, objectText } from '../../analysis';
import { CodeBlock } from '../basics/CodeBlock';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { copyableChange } from './copyableChange';
import { fixMakerText } from './fixMakerText';

export interface FixDetailsProps {
  readonly fix: Fix;
  /** Undefined if the cluster is shown elsewhere. */
  readonly cluster?: string;
  /** The way to the review of the fix. */
  readonly review?: ReactNode;
}

function Change({ change }: { change: ObjectChange }) {
  const { t } = useWords();
  const text = copyableChange(change);
  if (text === '') return null;
  const isNew = change.create !== undefined;
  const object = objectText(change.target);
  return (
    <CodeBlock
      text={text}
      label={isNew ? t('New object {{object}}', { object }) : t('Change of {{object}}', { object })}
      copyLabel={isNew ? t('Copy the object') : t('Copy the command')}
    />
  );
}

/**
 * A fix: its effect and side effects, the owner of the change, the way to its review, and the changes
 * themselves to copy.
 */
export function FixDetails({ fix, cluster, review }: FixDetailsProps) {
  const { t } = useWords();
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      <Typography variant="body2">{messageText(fix.message, t)}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {fixMakerText(fix, t)}
        {cluster !== undefined && t(', in cluster {{cluster}}', { cluster })}
        {copyableChange(fix) === '' ? '' : ':'}
      </Typography>
      {review !== undefined && <Box sx={{ mt: 0.5 }}>{review}</Box>}
      {changesOf(fix).map((change, index) => (
        <Change key={index} change={change} />
      ))}
    </Box>
  );
}
