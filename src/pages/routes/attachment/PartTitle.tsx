import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A heading of the tab, with labels beside it. */
export function PartTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, pt: 2, pb: 1 }}
    >
      <Typography variant="h6" component="h3">
        {title}
      </Typography>
      {children}
    </Box>
  );
}
