import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import { BackendList } from './BackendList';
import { LoserList } from './LoserList';
import { StepList } from './StepList';
import type { TraceRow } from './traceRows';

/** An open row: the way in one of its clusters, the backends, and what came near. */
export function AnswerDetails({ row, scope }: { readonly row: TraceRow; readonly scope: Scope }) {
  const { t } = useWords();
  const [chosen, choose] = useState('');
  const { members } = row;
  const member = members.find(({ cluster }) => cluster === chosen) ?? members[0];
  const part = { answer: member.answer, context: { cluster: member.cluster, scope } };
  return (
    <>
      {members.length > 1 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
          <Typography variant="body2" color="text.secondary">
            {t('The way in')}
          </Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={member.cluster}
            onChange={(_, next: string | null) => next !== null && choose(next)}
            aria-label={t('Cluster')}
            sx={{ flexWrap: 'wrap' }}
          >
            {members.map(({ cluster }) => (
              <ToggleButton key={cluster} value={cluster} sx={{ textTransform: 'none', py: 0.25 }}>
                {cluster}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Box>
      )}
      <StepList {...part} />
      <BackendList {...part} />
      <LoserList {...part} />
    </>
  );
}
