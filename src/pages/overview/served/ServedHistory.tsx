import { Box, Typography, useTheme } from '@mui/material';
import { useEffect, useState } from 'react';
import { toneColor } from '../../../components/status/tones';
import { useWords } from '../../../components/words/useWords';
import { type SeenValue, stepPath, withSeen } from './seenValues';
import { type ServedTally, tallySize } from './servedTally';

const WIDTH = 120;
const HEIGHT = 20;
// The line is thicker than nothing at the edges.
const EDGE = 2;

const NOTHING: readonly SeenValue[] = [];

export interface ServedHistoryProps {
  /** Of all clusters. */
  readonly tally: ServedTally;
  /** Some routes are not read or not judged yet, so that the number still grows. */
  readonly isComing: boolean;
}

function useSeen(value: number | undefined): readonly SeenValue[] {
  const [seen, setSeen] = useState(NOTHING);
  useEffect(() => {
    if (value !== undefined) setSeen(before => withSeen(before, value, Date.now()));
  }, [value]);
  return seen;
}

function Line({ seen }: { readonly seen: readonly [SeenValue, ...SeenValue[]] }) {
  const { t } = useWords();
  const theme = useTheme();
  const [first] = seen;
  const words = t('Served routes since {{time}}: {{before}}, now {{now}}', {
    time: new Date(first.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
    before: first.value,
    now: seen.at(-1)?.value ?? first.value,
  });
  return (
    <svg
      role="img"
      aria-label={words}
      width={WIDTH}
      height={HEIGHT + 2 * EDGE}
      viewBox={`0 ${-EDGE} ${WIDTH} ${HEIGHT + 2 * EDGE}`}
    >
      <title>{words}</title>
      <path
        d={stepPath(seen, WIDTH, HEIGHT)}
        fill="none"
        stroke={toneColor(theme, 'success')}
        strokeWidth={2}
      />
    </svg>
  );
}

/** How many routes are served, and how that number changed since the page is open. */
export function ServedHistory({ tally, isComing }: ServedHistoryProps) {
  const { t } = useWords();
  const all = tallySize(tally);
  const seen = useSeen(isComing || all === 0 ? undefined : tally.served);
  const [first, ...later] = seen;
  if (all === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography variant="body2">
        {isComing
          ? t('{{served}} of {{all}} routes served so far', { served: tally.served, all })
          : t('{{served}} of {{all}} routes served', { served: tally.served, all })}
      </Typography>
      {first !== undefined && <Line seen={[first, ...later]} />}
    </Box>
  );
}
