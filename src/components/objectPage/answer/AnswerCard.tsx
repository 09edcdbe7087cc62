import { Alert, Box, useTheme } from '@mui/material';
import type { ReactNode } from 'react';
import { alertSeverity, type Tone, toneColor } from '../../status/tones';

export interface AnswerCardProps {
  /** The accessible name. */
  readonly label: string;
  /** The color of the frame. Undefined until the answer is known. */
  readonly tone: Tone | undefined;
  readonly children: ReactNode;
}

/** The frame of an answer. Screen readers hear when it changes. */
export function AnswerCard({ label, tone, children }: AnswerCardProps) {
  const theme = useTheme();
  const severity = tone === undefined ? 'info' : alertSeverity(tone);
  return (
    <Alert
      role="status"
      aria-label={label}
      variant="outlined"
      icon={false}
      severity={severity}
      sx={{
        boxSizing: 'border-box',
        minHeight: '100%',
        py: 0.5,
        // Headlamp's dark theme has a white for success.
        borderColor: tone === undefined || tone === 'plain' ? 'divider' : toneColor(theme, tone),
        borderInlineStartWidth: 4,
        color: 'text.primary',
        '& .MuiAlert-message': { minWidth: 0, width: '100%' },
      }}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5 }}>
        {children}
      </Box>
    </Alert>
  );
}
