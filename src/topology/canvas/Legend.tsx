import { Box, Typography } from '@mui/material';
import type { Translate } from '../../components/words/translate';
import { edgeStyle, type GraphEdge } from '../../graph';
import { CANVAS_STYLE } from './canvasStyle';

type Sample = Pick<GraphEdge, 'kind' | 'status' | 'aside' | 'idle' | 'share'>;

const BASE: Sample = {
  kind: 'attachment',
  status: 'True',
  aside: false,
  idle: false,
  share: undefined,
};

function Line({ edge }: { edge: Sample }) {
  const { tone, width, dashes } = edgeStyle(edge);
  const kind = edge.kind === 'attachment' && tone === 'plain' ? ' attachment' : '';
  return (
    <svg width={44} height={12} aria-hidden>
      <path
        className={`gf-edge ${tone}${kind}`}
        d="M2 6H42"
        strokeWidth={width}
        strokeDasharray={dashes}
      />
    </svg>
  );
}

/** What lines and boxes mean: by their shape as well as by their colour. */
export function Legend({ t }: { t: Translate }) {
  const lines: ReadonlyArray<readonly [Sample, string]> = [
    [BASE, t('Attached')],
    [{ ...BASE, status: 'False' }, t('Refused, or broken')],
    [{ ...BASE, status: 'Unknown' }, t('Unknown')],
    [{ ...BASE, status: 'False', aside: true }, t('Not meant for it: another listener takes it')],
    [{ ...BASE, kind: 'backend', share: 1 }, t('Requests, as wide as its share')],
    [{ ...BASE, kind: 'backend', idle: true }, t('Carries nothing: no listener takes the route')],
    [{ ...BASE, kind: 'mirror' }, t('Copies of requests')],
  ];
  const boxes: ReadonlyArray<readonly [string, string]> = [
    ['good', t('Fine')],
    ['problem', t('Something is wrong')],
    ['unknown', t('Unknown')],
    ['missing', t('Does not exist')],
    ['unread', t('Not read')],
  ];
  return (
    <Box
      component="section"
      aria-label={t('Legend')}
      sx={[
        CANVAS_STYLE as object,
        {
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          rowGap: 0.5,
          px: 2,
          py: 1,
          cursor: 'default',
          '&:active': { cursor: 'default' },
        },
      ]}
    >
      {lines.map(([edge, text]) => (
        <Box key={text} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Line edge={edge} />
          <Typography variant="body2">{text}</Typography>
        </Box>
      ))}
      {boxes.map(([looks, text]) => (
        <Box key={text} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <div
            className={`gf-node ${looks}`}
            style={{ position: 'static', width: 28, height: 16, cursor: 'default' }}
          />
          <Typography variant="body2">{text}</Typography>
        </Box>
      ))}
    </Box>
  );
}
