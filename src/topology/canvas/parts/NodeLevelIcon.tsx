import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import { STATUS_LOOKS } from '../../../components/status/looks';
import type { NodeLevel } from '../../../graph';
import { levelColours } from '../style/colours';

/** The level of a node as an icon. */
export function NodeLevelIcon({ level }: { level: NodeLevel }) {
  const theme = useTheme();
  if (level === 'plain') return null;
  const { icon } = STATUS_LOOKS[level];
  return <Icon icon={icon} aria-hidden width={15} height={15} color={levelColours(theme)[level]} />;
}
