import type { Theme } from '@mui/material';
import { STATUS_LOOKS } from '../../../components/status/looks';
import { toneColor } from '../../../components/status/tones';
import type { NodeLevel } from '../../../graph';

export function levelColors(theme: Theme): Readonly<Record<NodeLevel, string>> {
  return {
    problem: toneColor(theme, STATUS_LOOKS.problem.tone),
    unknown: toneColor(theme, STATUS_LOOKS.unknown.tone),
    good: toneColor(theme, STATUS_LOOKS.good.tone),
    plain: theme.palette.text.disabled,
  };
}
