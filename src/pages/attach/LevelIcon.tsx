import alert from '@iconify/icons-mdi/alert';
import checkCircle from '@iconify/icons-mdi/check-circle';
import closeCircle from '@iconify/icons-mdi/close-circle';
import helpCircle from '@iconify/icons-mdi/help-circle';
import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import type { AttachLevel } from '../../analysis';
import { toneColour } from '../../components/status/toneColour';

const LOOK = {
  open: { icon: checkCircle, color: 'success' },
  unconfirmed: { icon: alert, color: 'warning' },
  unserved: { icon: alert, color: 'warning' },
  unknown: { icon: helpCircle, color: 'warning' },
  closed: { icon: closeCircle, color: 'error' },
} as const;

/** The shape and colour of an answer, beside its words. */
export function LevelIcon({ level }: { level: AttachLevel }) {
  const theme = useTheme();
  const { icon, color } = LOOK[level];
  return (
    <Icon icon={icon} aria-hidden width="1.25em" height="1.25em" color={toneColour(theme, color)} />
  );
}
