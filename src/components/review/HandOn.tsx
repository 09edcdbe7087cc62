import { Alert, Box, Typography } from '@mui/material';
import { objectText } from '../../analysis';
import { CodeBlock } from '../basics/CodeBlock';
import type { ReviewRequest } from '../findings/review/reviews';
import { useWords } from '../words/useWords';
import { handOnCommands, handOnMessage } from './handOnText';
import type { ReviewedChange } from './reviewedChange';

export interface HandOnProps {
  readonly request: ReviewRequest;
  /** The changes that the user may not make. Never empty. */
  readonly forbidden: readonly ReviewedChange[];
}

/** Why the user cannot apply a fix, and the texts for somebody who can. */
export function HandOn({ request, forbidden }: HandOnProps) {
  const { t } = useWords();
  const { cluster } = request;
  return (
    <Box component="section" aria-labelledby="review-hand-on">
      <Alert severity="info" sx={{ my: 1 }}>
        {forbidden.map(({ change: { target, create }, access: { reason } }, index) => (
          <div key={index}>
            {create === undefined
              ? t('You have no permission to patch {{object}} in {{cluster}}.', {
                  object: objectText(target),
                  cluster,
                })
              : t('You have no permission to create {{object}} in {{cluster}}.', {
                  object: objectText(target),
                  cluster,
                })}
            {reason !== '' && ` ${reason}`}
          </div>
        ))}
      </Alert>
      <Typography id="review-hand-on" variant="h6" component="h2">
        {t('Hand it on')}
      </Typography>
      <Typography variant="body2">{t('The command, for somebody with permission:')}</Typography>
      <CodeBlock
        text={handOnCommands(request).join('\n\n')}
        label={t('Command')}
        copyLabel={t('Copy the command')}
      />
      <Typography variant="body2">{t('A message for the owner:')}</Typography>
      <CodeBlock
        text={handOnMessage(request, window.location.href, t)}
        label={t('Message for the owner')}
        copyLabel={t('Copy the message')}
      />
    </Box>
  );
}
