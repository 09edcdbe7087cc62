import { Icon } from '@iconify/react';
import { useTheme } from '@mui/material';
import { STATUS_LOOKS } from '../../../components/status/looks';
import type { NodeLevel } from '../../../graph';
import { levelColors } from '../style/colors';

/** The level of a node as an icon. The word for it is elsewhere in the node. */
export function NodeLevelIcon({ level }: { level: NodeLevel }) {
  const theme = useTheme();
  if (level === 'plain') return null;
  const color = levelColors(theme)[level];
  const { icon } = STATUS_LOOKS[level];
  return <Icon className="gf-level" icon={icon} aria-hidden width={15} height={15} color={color} />;
}
