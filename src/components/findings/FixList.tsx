import { Box, Typography } from '@mui/material';
import { changesOf, type Fix, type Message, type ObjectChange, objectText } from '../../analysis';
import { CodeBlock } from '../basics/CodeBlock';
import { CopyButton } from '../basics/CopyButton';
import { changedFields } from '../details/changedFields';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { copyableChange } from './copyableChange';
import { fixMakerText } from './fixMakerText';
import { ReviewButton } from './review/ReviewButton';

function Change({ change }: { change: ObjectChange }) {
  const { t } = useWords();
  const object = objectText(change.target);
  const text = copyableChange(change);
  if (text === '') return null;
  const isNew = change.create !== undefined;
  const copyLabel = isNew ? t('Copy the object') : t('Copy the command');
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', columnGap: 1 }}>
        <Box
          dir="ltr"
          sx={{ fontFamily: 'monospace', fontSize: '0.85rem', overflowWrap: 'anywhere' }}
        >
          {isNew ? (
            t('new: {{object}}', { object })
          ) : (
            <>
              {object}
              {changedFields(change, t).map(field => (
                <div key={field}>{field}</div>
              ))}
            </>
          )}
        </Box>
        <CopyButton text={text} label={copyLabel} />
      </Box>
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
          {isNew ? t('Show the object') : t('Show the command')}
        </Box>
        <CodeBlock
          text={text}
          label={
            isNew ? t('New object {{object}}', { object }) : t('Change of {{object}}', { object })
          }
          copyLabel={copyLabel}
        />
      </Box>
    </>
  );
}

export interface FixListProps {
  readonly fixes: readonly Fix[];
  readonly cluster: string;
  /** What they are for. */
  readonly problem: Message;
}

/** Alternative fixes in a few lines: who can make each change, its new values, and its review. */
export function FixList({ fixes, cluster, problem }: FixListProps) {
  const { t } = useWords();
  if (fixes.length === 0) return null;
  return (
    <Box sx={{ typography: 'body2' }}>
      <Typography variant="body2" fontWeight="bold">
        {fixes.length === 1 ? t('What would fix it') : t('Either of these would fix it')}
      </Typography>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 3 }}>
        {fixes.map((fix, index) => (
          <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>
            <strong>{fixMakerText(fix, t)}</strong>: {messageText(fix.message, t)}
            {changesOf(fix).map((change, at) => (
              <Change key={at} change={change} />
            ))}
            <ReviewButton fix={fix} clusters={[cluster]} problem={problem} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
