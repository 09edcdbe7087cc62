import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import { useWords } from '../words/useWords';
import { STATUS_LOOKS, type StatusName } from './looks';
import { toneColor } from './tones';

export interface StatusIconProps {
  readonly status: StatusName;
  /** The word stands beside the icon, which is then for the eye alone. */
  readonly said?: boolean;
}

/** A status as a shape and a color, and a word for people who see neither. */
export function StatusIcon({ status, said = false }: StatusIconProps) {
  const { t } = useWords();
  const theme = useTheme();
  const { icon, tone, word } = STATUS_LOOKS[status];
  return (
    <Icon
      icon={icon}
      // Iconify hides what it draws unless it is told not to.
      {...(said
        ? { 'aria-hidden': true }
        : { 'aria-hidden': false, 'aria-label': word(t), role: 'img' })}
      width="1.25em"
      height="1.25em"
      // The icon would write a `color` of its own into a style that React has frozen.
      style={{ flexShrink: 0, color: toneColor(theme, tone) }}
    />
  );
}
