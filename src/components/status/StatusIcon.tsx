import checkCircle from '@iconify/icons-mdi/check-circle';
import closeCircle from '@iconify/icons-mdi/close-circle';
import helpCircle from '@iconify/icons-mdi/help-circle';
import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import type { Status } from '../../analysis';
import { useWords } from '../words/useWords';
import { toneColour } from './toneColour';

const LOOK = {
  True: { icon: checkCircle, color: 'success' },
  False: { icon: closeCircle, color: 'error' },
  Unknown: { icon: helpCircle, color: 'warning' },
} as const;

/** The status of a check: a shape and a colour, and a word for whoever sees neither. */
export function StatusIcon({ status }: { status: Status }) {
  const { t } = useWords();
  const theme = useTheme();
  const { icon, color } = LOOK[status];
  const label = { True: t('Yes'), False: t('No'), Unknown: t('Unknown') }[status];
  return (
    <Icon
      icon={icon}
      aria-label={label}
      // Iconify hides what it draws unless it is told not to.
      aria-hidden={false}
      role="img"
      width="1.25em"
      height="1.25em"
      color={toneColour(theme, color)}
    />
  );
}
