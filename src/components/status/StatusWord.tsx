import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { StatusName } from './looks';
import { StatusIcon } from './StatusIcon';

export interface StatusWordProps {
  readonly status: StatusName;
  /** The children repeat what the icon says, so the icon is hidden from screen readers. */
  readonly said?: boolean;
  readonly children: ReactNode;
}

/** A status icon and its subject on one line. */
export function StatusWord({ status, said = false, children }: StatusWordProps) {
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
      <Box component="span" sx={{ display: 'inline-flex', flexShrink: 0 }}>
        <StatusIcon status={status} said={said} />
      </Box>
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  );
}
