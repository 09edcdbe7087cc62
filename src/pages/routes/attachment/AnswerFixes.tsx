import { Box, Typography } from '@mui/material';
import { type Fix } from '../../../analysis';
import { CopyButton } from '../../../components/CopyButton';
import { fixMakerText } from '../../../components/fixMakerText';
import { fixText } from '../../../components/fixText';
import { messageText } from '../../../components/messageText';
import type { Translate } from '../../../components/translate';

/** What would make the answer a better one, in a sentence each, and whose it is to do. */
export function AnswerFixes({ fixes, t }: { fixes: readonly Fix[]; t: Translate }) {
  if (fixes.length === 0) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography fontWeight="bold">
        {fixes.length === 1 ? t('What would fix it') : t('Either of these would fix it')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {fixes.map((fix, index) => (
          <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>
            {t('{{maker}}: {{change}}', {
              maker: fixMakerText(fix, t),
              change: messageText(fix.message, t),
            })}{' '}
            <CopyButton text={fixText(fix)} label={t('Copy the change')} t={t} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
