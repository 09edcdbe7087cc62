import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { Status } from '../../analysis';
import { StatusIcon } from './StatusIcon';

export interface StatusWordProps {
  readonly status: Status;
  /** The children say what the icon says, which is then for the eye alone. */
  readonly said?: boolean;
  readonly children: ReactNode;
}

/** A status with what it is about, on the same line. */
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
