import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { type PlaceHeight, ReservedPlace } from './ReservedPlace';

export interface AnswerSectionProps {
  readonly answer: ReactNode;
  readonly facts: ReactNode;
  /** See `AnswerPlace`. */
  readonly reserved: boolean;
  readonly height: PlaceHeight;
  /** Notices about the cluster, below the answer. */
  readonly children: ReactNode;
}

/** The answer of a details page above the facts, below the title. */
export function AnswerSection({ answer, facts, reserved, height, children }: AnswerSectionProps) {
  return (
    <Box sx={{ px: { xs: 0, sm: 2 }, display: 'grid', gap: 1.5, minWidth: 0 }}>
      <ReservedPlace reserved={reserved} height={height}>
        {answer}
      </ReservedPlace>
      {facts}
      {children}
    </Box>
  );
}
