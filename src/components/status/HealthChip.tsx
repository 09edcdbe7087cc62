import { Icon } from '@iconify/react';
import { Chip, useTheme } from '@mui/material';
import type { CSSProperties } from 'react';
import type { Health } from '../../analysis';
import type { PageKind } from '../../gatewayApi/kinds';
import { useWords } from '../words/useWords';
import { healthLook, healthWords } from './healthWords';
import { toneColor } from './tones';

export interface HealthChipProps {
  readonly health: Health;
  readonly kind: PageKind;
  /** With a border, for a headline. A list has hundreds, and a border around each is noise. */
  readonly outlined?: boolean;
}

// A style because `sx` costs as much as the rest of a cell, and a table has hundreds of cells.
const LINE: CSSProperties = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  whiteSpace: 'nowrap',
  maxWidth: '100%',
};

/** The health of an object: a shape in a color, and the same in words. */
export function HealthChip({ health, kind, outlined = false }: HealthChipProps) {
  const { t } = useWords();
  const theme = useTheme();
  const { icon, tone } = healthLook(health, kind);
  const color = toneColor(theme, tone);
  const words = healthWords(health, kind, t);
  const dot = (
    // The icon would write its own `color` into a style object that React has frozen.
    <Icon icon={icon} aria-hidden width="1.2em" height="1.2em" style={{ flexShrink: 0, color }} />
  );
  if (!outlined) {
    return (
      <span style={LINE}>
        {dot}
        <bdi>{words}</bdi>
      </span>
    );
  }
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={dot}
      label={<bdi>{words}</bdi>}
      sx={{ borderColor: color, maxWidth: '100%', fontWeight: 'medium' }}
    />
  );
}
