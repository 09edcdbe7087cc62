import { Box, Button, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/useWords';

// A page that is still loading is short, and whoever scrolls passes by: neither looks at what is below.
const SEEN_MS = 500;

export interface WhenSeenProps {
  /** What the button says that shows it at once. */
  readonly label: string;
  readonly children: () => ReactNode;
}

/** Shows what costs requests only once somebody looks at it, or asks for it; from then on it stays. */
export function WhenSeen({ label, children }: WhenSeenProps) {
  const { t } = useWords();
  const [shown, setShown] = useState<'seen' | 'asked' | undefined>();
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    // Without it there is still the button.
    if (element === null || typeof IntersectionObserver === 'undefined') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(entries => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting === true) {
        timer = setTimeout(() => setShown('seen'), SEEN_MS);
      }
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [shown]);
  // The button that somebody pressed is gone, and with it where they were.
  useEffect(() => {
    if (shown === 'asked') content.current?.focus();
  }, [shown]);
  if (shown !== undefined) {
    return (
      <Box ref={content} tabIndex={-1} sx={{ outline: 'none' }}>
        {children()}
      </Box>
    );
  }
  return (
    <Box
      ref={place}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', minHeight: '4rem' }}
    >
      <Typography variant="body2" color="text.secondary">
        {t('The clusters are read when this comes into view.')}
      </Typography>
      <Button size="small" variant="outlined" onClick={() => setShown('asked')}>
        {label}
      </Button>
    </Box>
  );
}
