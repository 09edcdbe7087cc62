import { Box, Typography } from '@mui/material';
import { type Fix, objectText } from '../../../../analysis';
import { CopyButton } from '../../../../components/basics/CopyButton';
import { changedFields } from '../../../../components/details/changedFields';
import { copyableFix } from '../../../../components/findings/copyableFix';
import { fixMakerText } from '../../../../components/findings/fixMakerText';
import { messageText } from '../../../../components/words/messageText';
import { useWords } from '../../../../components/words/useWords';

function Change({ fix }: { fix: Fix }) {
  const { t } = useWords();
  const object = objectText(fix.target);
  const text = copyableFix(fix);
  if (text === '') return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Box sx={{ fontFamily: 'monospace', fontSize: '0.85rem', overflowWrap: 'anywhere' }}>
        {fix.create === undefined ? (
          <>
            {object}
            {changedFields(fix, t).map(field => (
              <div key={field}>{field}</div>
            ))}
          </>
        ) : (
          t('new: {{object}}', { object })
        )}
      </Box>
      <CopyButton
        text={text}
        label={fix.create === undefined ? t('Copy the command') : t('Copy the object')}
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
            <Change fix={fix} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
