import { Icon, type IconifyIcon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { IconButton } from '@mui/material';

export interface ToolProps {
  readonly icon: IconifyIcon;
  readonly label: string;
  readonly onClick: () => void;
}

export function Tool({ icon, label, onClick }: ToolProps) {
  return (
    <LightTooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        <Icon icon={icon} aria-hidden width="1.2rem" height="1.2rem" />
      </IconButton>
    </LightTooltip>
  );
}
