import alert from '@iconify/icons-mdi/alert-circle';
import check from '@iconify/icons-mdi/check-circle';
import help from '@iconify/icons-mdi/help-circle';
import { Icon, type IconifyIcon } from '@iconify/react';
import { useTheme } from '@mui/material';
import type { NodeLevel } from '../../../graph';
import { levelColours } from '../style/colours';

const LEVELS: Readonly<Record<NodeLevel, IconifyIcon | undefined>> = {
  problem: alert,
  unknown: help,
  good: check,
  plain: undefined,
};

/** The level of a node as an icon. */
export function NodeLevelIcon({ level }: { level: NodeLevel }) {
  const theme = useTheme();
  const icon = LEVELS[level];
  if (icon === undefined) return null;
  return <Icon icon={icon} aria-hidden width={15} height={15} color={levelColours(theme)[level]} />;
}
