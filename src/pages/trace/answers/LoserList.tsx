import { Box, Typography } from '@mui/material';
import type { TraceLoser } from '../../../analysis';
import { CheckPath } from '../../../components/verdict/CheckPaths';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';
import type { AnswerInCluster } from './StepList';

function placeOf({ rule, match }: TraceLoser): string {
  if (rule === undefined) return '';
  return `.spec.rules[${rule}]${match === undefined ? '' : `.matches[${match}]`}`;
}

/** What came near, each with what kept it out. Renders nothing if nothing came near. */
export function LoserList({ answer, context }: AnswerInCluster) {
  const { t } = useWords();
  const { losers, otherLosers } = answer;
  if (losers.length === 0) return null;
  return (
    <>
      <Typography variant="subtitle2" component="h4" sx={{ mt: 1.5 }}>
        {t('Why not another')}
      </Typography>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {losers.map((loser, index) => {
          const object = loser.route ?? loser.listener?.owner;
          return (
            <Box component="li" key={index} sx={{ py: 0.25, typography: 'body2' }}>
              {messageText(loser.message, t)}
              {object !== undefined && (
                <Box sx={{ color: 'text.secondary' }}>
                  <CheckPath object={object} field={placeOf(loser)} context={context} />
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {otherLosers > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('{{count}} others came near too.', { count: otherLosers })}
        </Typography>
      )}
    </>
  );
}
