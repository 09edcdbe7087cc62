import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

export function PartHeading({ children }: { children: ReactNode }) {
  return (
    <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>
      {children}
    </Typography>
  );
}
