import { Box, Typography } from '@mui/material';
import { StatusChip } from '../../components/status/StatusChip';
import { StatusIcon } from '../../components/status/StatusIcon';
import type { VerdictLine } from '../../components/verdict/verdictLine';

export interface VerdictSentenceProps {
  readonly line: VerdictLine;
  /** The short word for attachment applies to routes only. */
  readonly isRoute: boolean;
}

/** The computed status of an object in one line. */
export function VerdictSentence({ line, isRoute }: VerdictSentenceProps) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      {isRoute ? <StatusChip status={line.level} /> : <StatusIcon status={line.level} said />}
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere', pt: isRoute ? 0.25 : 0 }}>
        {line.text}
      </Typography>
    </Box>
  );
}
