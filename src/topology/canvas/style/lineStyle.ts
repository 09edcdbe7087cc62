import type { Theme } from '@mui/material';
import { CAPTION_HEIGHT, SMALL_TEXT } from '../../../graph';
import { levelColors } from './colors';

/** The styles of lines, and of everything that is stale or dimmed. */
export function lineStyle(theme: Theme) {
  const colors = levelColors(theme);
  return {
    '& .gf-node.stale, & .gf-edge.stale': { filter: 'grayscale(1)' },
    '& .dim': { opacity: 0.22 },
    '& .gf-edge': { fill: 'none', stroke: theme.palette.text.secondary, pointerEvents: 'none' },
    '& .gf-edge.plain': {
      stroke: theme.palette.mode === 'dark' ? theme.palette.grey[500] : theme.palette.grey[600],
    },
    '& .gf-edge.attachment': { stroke: colors.good },
    '& .gf-edge.refused': { stroke: colors.problem },
    '& .gf-edge.unknown, & .gf-edge.aside, & .gf-edge.idle': {
      stroke: theme.palette.text.disabled,
    },
    '& .gf-edge.lit': { strokeWidth: 'calc(var(--gf-width) + 1.5px)' },
    '& .gf-hit': { fill: 'none', stroke: 'transparent', strokeWidth: 14, cursor: 'pointer' },
  };
}

export function captionStyle(theme: Theme) {
  const colors = levelColors(theme);
  return {
    '& .gf-caption': {
      position: 'absolute',
      transform: 'translateY(-50%)',
      padding: '0 4px',
      borderRadius: '3px',
      fontSize: SMALL_TEXT,
      lineHeight: `${CAPTION_HEIGHT}px`,
      pointerEvents: 'none',
      color: theme.palette.text.secondary,
    },
    // No line crosses the place of the other captions.
    '& .gf-caption.end': {
      transform: 'translate(-100%, -50%)',
      backgroundColor: theme.palette.background.default,
    },
    '& .gf-caption.refused': {
      color: colors.problem,
      fontWeight: 600,
    },
    '@media (prefers-reduced-motion: no-preference)': {
      '& .gf-node, & .gf-edge, & .gf-caption': { transition: 'opacity 120ms' },
    },
  };
}
