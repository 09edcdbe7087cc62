import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../../../components/words/useWords';
import { edgeStyle } from '../../../graph';
import { CANVAS_STYLE } from '../style/canvasStyle';
import { boxSamples, lineSamples } from './legendSamples';
import { lineClass, type LineSample } from './lineClass';

function LegendLine({ edge }: { edge: LineSample }) {
  const { width, dashes } = edgeStyle(edge);
  return (
    <svg width={44} height={12} aria-hidden>
      <path className={lineClass(edge)} d="M2 6H42" strokeWidth={width} strokeDasharray={dashes} />
    </svg>
  );
}

function LegendEntry({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {children}
      <Typography variant="body2">{text}</Typography>
    </Box>
  );
}

const LEGEND_STYLE = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 3,
  rowGap: 0.5,
  px: 2,
  py: 1,
  cursor: 'default',
  '&:active': { cursor: 'default' },
};

/** Explains lines and boxes by shape and color. */
export function Legend() {
  const { t } = useWords();
  return (
    <Box component="section" aria-label={t('Legend')} sx={[CANVAS_STYLE as object, LEGEND_STYLE]}>
      {lineSamples(t).map(({ sample, text }) => (
        <LegendEntry key={text} text={text}>
          <LegendLine edge={sample} />
        </LegendEntry>
      ))}
      {boxSamples(t).map(({ sample, text }) => (
        <LegendEntry key={text} text={text}>
          <div
            className={`gf-node ${sample}`}
            style={{ position: 'static', width: 28, height: 16, cursor: 'default' }}
          />
        </LegendEntry>
      ))}
    </Box>
  );
}
