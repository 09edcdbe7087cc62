import type { Theme } from '@mui/material';
import { LOOKS } from '../../../components/status/looks';
import { toneColor } from '../../../components/status/tones';
import type { NodeLevel } from '../../../graph';

/** The colors of levels. */
export function levelColors(theme: Theme): Readonly<Record<NodeLevel, string>> {
  return {
    problem: toneColor(theme, LOOKS.problem.tone),
    unknown: toneColor(theme, LOOKS.unknown.tone),
    good: toneColor(theme, LOOKS.good.tone),
    plain: theme.palette.text.disabled,
  };
}
