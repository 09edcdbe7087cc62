import { Icon, type IconifyIcon } from '@iconify/react';
import { EmptyContent } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: IconifyIcon;
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** A page that has nothing to show says why, and what would change that. */
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
