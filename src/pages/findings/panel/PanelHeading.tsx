import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

export function PanelHeading({ children }: { children: ReactNode }) {
  return (
    <Typography variant="subtitle1" component="h3" sx={{ mt: 2, mb: 0.5, fontWeight: 'bold' }}>
      {children}
    </Typography>
  );
}
