import type { Theme } from '@mui/material';
import { toneColour } from '../../../components/status/toneColour';
import type { NodeLevel } from '../../../graph';

/**
 * The colours of levels.
 *
 * @param theme - The page's.
 */
export function levelColours(theme: Theme): Readonly<Record<NodeLevel, string>> {
  return {
    problem: toneColour(theme, 'error'),
    unknown: toneColour(theme, 'warning'),
    good: toneColour(theme, 'success'),
    plain: theme.palette.text.disabled,
  };
}
