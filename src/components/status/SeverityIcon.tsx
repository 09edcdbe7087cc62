import alert from '@iconify/icons-mdi/alert';
import closeOctagon from '@iconify/icons-mdi/close-octagon';
import information from '@iconify/icons-mdi/information';
import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import type { Severity } from '../../analysis';
import { toneColour } from './toneColour';

const LOOK = {
  error: { icon: closeOctagon, color: 'error' },
  warning: { icon: alert, color: 'warning' },
  info: { icon: information, color: 'info' },
} as const;

/**
 * The shape and colour of a severity.
 *
 * @param props - `severity`; `label`: the word, where none stands beside it; `plain`: in the colour
 *   of the text, on a coloured ground.
 */
export function SeverityIcon({
  severity,
  label,
  plain = false,
}: {
  severity: Severity;
  label?: string;
  plain?: boolean;
}) {
  const theme = useTheme();
  const { icon, color } = LOOK[severity];
  return (
    <Icon
      icon={icon}
      {...(label === undefined ? { 'aria-hidden': true } : { 'aria-label': label, role: 'img' })}
      width="1.2em"
      height="1.2em"
      style={{
        flexShrink: 0,
        color: plain ? 'currentColor' : toneColour(theme, color),
      }}
    />
  );
}
