import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { attachChanges } from '../../analysis';
import { FindingFixes } from '../../components/findings/FindingFixes';
import { fixMakerText } from '../../components/findings/fixMakerText';
import { useWords } from '../../components/words/useWords';
import type { AnswerRow } from './answerRows';

function useChanges({ answer, wanted, evaluation, kindMissing }: AnswerRow) {
  return useMemo(
    () => (kindMissing ? [] : attachChanges(answer, wanted, evaluation)),
    [answer, wanted, evaluation, kindMissing]
  );
}

/**
 * The changes that would make a listener accept the route, and who can make them. Renders nothing
 * if there are none.
 */
export function Changes({ row }: { row: AnswerRow }) {
  const { t } = useWords();
  const changes = useChanges(row);
  if (changes.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('This listener is for other routes. Use another listener, or request a new one.')}
      </Typography>
    );
  }
  return (
    <>
      {changes.map(({ check, fixes }, index) => (
        <Box component="details" key={check.check} sx={{ mt: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', typography: 'body2' }}>
            <strong>
              {changes.length === 1
                ? t('Required change')
                : t('Required change {{number}} of {{all}}', {
                    number: index + 1,
                    all: changes.length,
                  })}
            </strong>
            {`: ${[...new Set(fixes.map(fix => fixMakerText(fix, t)))].join(' / ')}`}
          </Box>
          <FindingFixes fixes={fixes} cluster={row.cluster} />
        </Box>
      ))}
    </>
  );
}
