import { Icon, type IconifyIcon } from '@iconify/react';
import { EmptyContent } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: IconifyIcon;
  readonly title: string;
  /** How to fill the page. */
  readonly children?: ReactNode;
}

/** An empty page with the reason and a next step. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <EmptyContent>
      <Box role="status" sx={{ maxWidth: '40rem', mx: 'auto', textAlign: 'center', py: 4 }}>
        <Icon icon={icon} aria-hidden width="3rem" height="3rem" />
        <Typography variant="h6" component="h2" gutterBottom>
          {title}
        </Typography>
        {children}
      </Box>
    </EmptyContent>
  );
}
