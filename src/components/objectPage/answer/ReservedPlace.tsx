import { Box, Button } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/useWords';

// Without trouble, the answer is a sentence, often with the number of remarks. Else it is a sentence, the
// place of the problem, and two fixes.
const HEIGHTS = { low: '5.5rem', high: '23rem' } as const;

export type PlaceHeight = keyof typeof HEIGHTS;

export interface ReservedPlaceProps {
  /** Whether the height is fixed until the reader asks for more. */
  readonly reserved: boolean;
  readonly height: PlaceHeight;
  readonly children: ReactNode;
}

/** A part of a page with a fixed height, which the reader can open if its content is higher. */
export function ReservedPlace({ reserved, height, children }: ReservedPlaceProps) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const [isCut, setCut] = useState(false);
  const fixed = reserved && !opened;
  useEffect(() => {
    const element = place.current;
    if (!fixed || element === null) return undefined;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    [...element.children].forEach(child => observer.observe(child));
    return () => observer.disconnect();
  });
  return (
    <Box sx={{ position: 'relative' }}>
      <Box
        ref={place}
        // The keyboard can reach what is cut off, so it must be visible then.
        onFocus={() => isCut && setOpened(true)}
        sx={
          fixed
            ? { height: HEIGHTS[height], overflow: 'hidden' }
            : { minHeight: reserved ? HEIGHTS[height] : 0 }
        }
      >
        {children}
      </Box>
      {fixed && isCut && (
        <Box
          sx={{
            position: 'absolute',
            insetInline: 0,
            insetBlockEnd: 0,
            pt: 3,
            background: ({ palette }) =>
              `linear-gradient(to bottom, transparent, ${palette.background.default} 60%)`,
          }}
        >
          <Button size="small" onClick={() => setOpened(true)} sx={{ textTransform: 'none' }}>
            {t('Show all of it')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
