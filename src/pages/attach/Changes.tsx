import { Box, Typography } from '@mui/material';
import { FindingFixes } from '../../components/findings/FindingFixes';
import { fixMakerText } from '../../components/findings/fixMakerText';
import { useWords } from '../../components/words/useWords';
import type { AnswerBlock } from './answerBlocks';

/** The changes that would make a listener accept the route, and who can make them. */
export function Changes({ block }: { block: AnswerBlock }) {
  const { t } = useWords();
  const { changes, clusters, kindMissing } = block;
  if (changes.length === 0) {
    return kindMissing ? null : (
      <Typography variant="body2" color="text.secondary">
        {t('No change of the Gateway opens this listener. Use another one, or request a new one.')}
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
          {clusters.length > 1 && (
            <Typography variant="body2" color="text.secondary">
              {t('In {{clusters}}:', { clusters: clusters.join(', ') })}
            </Typography>
          )}
          <FindingFixes fixes={fixes} clusters={clusters} problem={check.message} named />
        </Box>
      ))}
    </>
  );
}
