import { Box, Typography } from '@mui/material';
import { AttachmentChip } from '../../components/status/AttachmentChip';
import { AttachmentIcon } from '../../components/status/AttachmentIcon';
import type { VerdictLine } from '../../components/verdict/verdictLine';

export interface VerdictSentenceProps {
  readonly line: VerdictLine;
  /** Whether it is of a route: what is said of attachment in a word is said of routes. */
  readonly isRoute: boolean;
}

/** What analysis concludes of an object, in a line. */
export function VerdictSentence({ line, isRoute }: VerdictSentenceProps) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      {isRoute ? <AttachmentChip level={line.level} /> : <AttachmentIcon level={line.level} />}
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere', pt: isRoute ? 0.25 : 0 }}>
        {line.text}
      </Typography>
    </Box>
  );
}
