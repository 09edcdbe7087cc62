import type { Theme } from '@mui/material';

const TONES = {
  light: { error: '#c62828', warning: '#b45309', success: '#2e7d32', info: '#0b63b8' },
  dark: { error: '#ff6b60', warning: '#ffb74d', success: '#66bb6a', info: '#64b5f6' },
} as const;

export type Tone = keyof (typeof TONES)['light'];

/**
 * The colour of a line or an icon. Headlamp's own are made for labels with a background: alone on a
 * dark page its green is white, and its red hardly seen.
 *
 * @param theme - The page's.
 * @param tone - What it says.
 * @returns A colour with a contrast of at least 3:1 on the page's and on a table's background.
 */
export function toneColour({ palette }: Theme, tone: Tone): string {
  return TONES[palette.mode][tone];
}
