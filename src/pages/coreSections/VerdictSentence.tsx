import { Box, Typography } from '@mui/material';
import { HealthChip } from '../../components/status/HealthChip';
import { StatusIcon } from '../../components/status/StatusIcon';
import type { VerdictLine } from '../../components/verdict/verdictLine';

/** The computed status of an object in one line. */
export function VerdictSentence({ line }: { line: VerdictLine }) {
  const { health, level, text } = line;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
      {health === undefined ? (
        <StatusIcon status={level} said />
      ) : (
        // Routes of all kinds have the same words.
        <HealthChip health={health} kind="HTTPRoute" outlined />
      )}
      <Typography variant="body2" sx={{ flex: '1 1 16rem', overflowWrap: 'anywhere', pt: 0.25 }}>
        {text}
      </Typography>
    </Box>
  );
}
