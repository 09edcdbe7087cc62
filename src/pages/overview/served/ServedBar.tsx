import { Box, useTheme } from '@mui/material';
import { toneColor } from '../../../components/status/tones';
import { useWords } from '../../../components/words/useWords';
import type { ServedTally } from './servedTally';

/** The served and unserved routes of a cluster as parts of a bar. The words are next to it. */
export function ServedBar({ tally }: { readonly tally: ServedTally }) {
  const { t } = useWords();
  const theme = useTheme();
  const { served, unserved, unknown, unjudged } = tally;
  const parts = [
    { number: served, color: toneColor(theme, 'success') },
    { number: unknown, color: toneColor(theme, 'warning') },
    { number: unserved, color: toneColor(theme, 'error') },
    { number: unjudged, color: theme.palette.divider },
  ].filter(({ number }) => number > 0);
  return (
    <Box
      role="img"
      aria-label={t('Served: {{served}}, not served: {{unserved}}, unknown: {{unknown}}', {
        served,
        unserved,
        unknown,
      })}
      sx={{ display: 'flex', gap: '1px', height: 6, borderRadius: 3, overflow: 'hidden' }}
    >
      {parts.map(({ number, color }) => (
        <Box key={color} sx={{ flex: `${number} 0 0`, minWidth: 3, bgcolor: color }} />
      ))}
    </Box>
  );
}
