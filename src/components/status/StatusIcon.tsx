import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import { useWords } from '../words/useWords';
import { STATUS_LOOKS, type StatusName } from './looks';
import { toneColor } from './tones';

export interface StatusIconProps {
  readonly status: StatusName;
  /** The word is next to the icon, so the icon is hidden from screen readers. */
  readonly said?: boolean;
}

/** A status as a shape and a color, with a word for screen readers. */
export function StatusIcon({ status, said = false }: StatusIconProps) {
  const { t } = useWords();
  const theme = useTheme();
  const { icon, tone, word } = STATUS_LOOKS[status];
  return (
    <Icon
      icon={icon}
      // Iconify hides its SVG from screen readers by default.
      {...(said
        ? { 'aria-hidden': true }
        : { 'aria-hidden': false, 'aria-label': word(t), role: 'img' })}
      width="1.25em"
      height="1.25em"
      // The icon would write its own `color` into a style object that React has frozen.
      style={{ flexShrink: 0, color: toneColor(theme, tone) }}
    />
  );
}
