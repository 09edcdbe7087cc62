import { Box, Typography } from '@mui/material';
import { changesOf, type Fix, type ObjectChange, objectText } from '../../../../analysis';
import { CopyButton } from '../../../../components/basics/CopyButton';
import { changedFields } from '../../../../components/details/changedFields';
import { copyableChange } from '../../../../components/findings/copyableChange';
import { fixMakerText } from '../../../../components/findings/fixMakerText';
import { messageText } from '../../../../components/words/messageText';
import { useWords } from '../../../../components/words/useWords';

function Change({ change }: { change: ObjectChange }) {
  const { t } = useWords();
  const object = objectText(change.target);
  const text = copyableChange(change);
  if (text === '') return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Box sx={{ fontFamily: 'monospace', fontSize: '0.85rem', overflowWrap: 'anywhere' }}>
        {change.create === undefined ? (
          <>
            {object}
            {changedFields(change, t).map(field => (
              <div key={field}>{field}</div>
            ))}
          </>
        ) : (
          t('new: {{object}}', { object })
        )}
      </Box>
      <CopyButton
        text={text}
        label={change.create === undefined ? t('Copy the command') : t('Copy the object')}
      />
    </Box>
  );
}

/** The fixes for the answer: each change, its new values, and who can make it. */
export function AnswerFixes({ fixes }: { fixes: readonly Fix[] }) {
  const { t } = useWords();
  if (fixes.length === 0) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography fontWeight="bold">
        {fixes.length === 1 ? t('What would fix it') : t('Either of these would fix it')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {fixes.map((fix, index) => (
          <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>
            <strong>{fixMakerText(fix, t)}</strong>: {messageText(fix.message, t)}
            {changesOf(fix).map((change, at) => (
              <Change key={at} change={change} />
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
