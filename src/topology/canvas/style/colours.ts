import type { Theme } from '@mui/material';
import { toneColor } from '../../../components/status/tones';
import type { NodeLevel } from '../../../graph';

/**
 * The colours of levels.
 *
 * @param theme - The page's.
 */
export function levelColours(theme: Theme): Readonly<Record<NodeLevel, string>> {
  return {
    problem: toneColor(theme, 'error'),
    unknown: toneColor(theme, 'warning'),
    good: toneColor(theme, 'success'),
    plain: theme.palette.text.disabled,
  };
}
