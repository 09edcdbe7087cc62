import type { AlertColor, ChipProps, Theme } from '@mui/material';

/** The valence of a status. */
export type Tone = 'success' | 'warning' | 'error' | 'info' | 'plain';

const COLORS = {
  light: { error: '#c62828', warning: '#b45309', success: '#2e7d32', info: '#0b63b8' },
  dark: { error: '#ff6b60', warning: '#ffb74d', success: '#66bb6a', info: '#64b5f6' },
} as const;

/**
 * The color of a line or an icon. Headlamp's own colors are made for labels with a background. On a
 * dark page without one, its green is white and its red is hardly visible.
 *
 * @returns A color with a contrast of at least 3:1 on the background of a page and of a table.
 */
export function toneColor({ palette }: Theme, tone: Tone): string {
  return tone === 'plain' ? palette.text.secondary : COLORS[palette.mode][tone];
}

/** The `status` of Headlamp's StatusLabel, which has no blue. */
export function labelStatus(tone: Tone): 'success' | 'warning' | 'error' | '' {
  return tone === 'info' || tone === 'plain' ? '' : tone;
}

/** The `severity` of an Alert. */
export function alertSeverity(tone: Tone): AlertColor {
  return tone === 'plain' ? 'info' : tone;
}

/** The `color` of a Chip. */
export function chipColor(tone: Tone): ChipProps['color'] {
  return tone === 'plain' ? 'default' : tone;
}
