import alert from '@iconify/icons-mdi/alert';
import checkCircle from '@iconify/icons-mdi/check-circle';
import closeCircle from '@iconify/icons-mdi/close-circle';
import helpCircle from '@iconify/icons-mdi/help-circle';
import lanDisconnect from '@iconify/icons-mdi/lan-disconnect';
import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import type { AttachmentLevel } from '../../analysis';
import { toneColour } from './toneColour';

const LOOK = {
  attached: { icon: checkCircle, color: 'success' },
  partly: { icon: alert, color: 'warning' },
  refused: { icon: closeCircle, color: 'error' },
  unserved: { icon: lanDisconnect, color: 'error' },
  unknown: { icon: helpCircle, color: 'warning' },
  nowhere: { icon: alert, color: 'warning' },
} as const;

/** The level of a sentence as a shape and a colour. The sentence itself says what it means. */
export function AttachmentIcon({ level }: { level: AttachmentLevel }) {
  const theme = useTheme();
  const { icon, color } = LOOK[level];
  return (
    <Icon
      icon={icon}
      aria-hidden
      width="1.25em"
      height="1.25em"
      // The icon would write a `color` of its own into a style that React has frozen.
      style={{ flexShrink: 0, color: toneColour(theme, color) }}
    />
  );
}
