import type { Theme } from '@mui/material';
import type { NodeLevel } from '../graph';

/**
 * The colours of levels. Headlamp's own are made for labels with a background: as thin lines on a
 * dark page its green is white, and its red hardly seen.
 *
 * @param theme - The page's.
 */
export function levelColours({ palette }: Theme): Readonly<Record<NodeLevel, string>> {
  return palette.mode === 'dark'
    ? { problem: '#ff6b60', unknown: '#ffb74d', good: '#66bb6a', plain: palette.text.disabled }
    : { problem: '#c62828', unknown: '#b45309', good: '#2e7d32', plain: palette.text.disabled };
}
