import { Box, Button, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/useWords';

// A page is short while it loads, and a reader scrolls past content quickly. Neither counts as
// seen.
const SEEN_MS = 500;

export interface WhenSeenProps {
  /** The label of the button that shows the content immediately. */
  readonly label: string;
  readonly children: () => ReactNode;
  /** The content is shown only if the reader requests it, for content that many never need. */
  readonly onRequest?: boolean;
}

/**
 * Delays content that sends requests until the reader sees or requests it. The content then stays
 * mounted.
 */
export function WhenSeen({ label, children, onRequest = false }: WhenSeenProps) {
  const { t } = useWords();
  const [shown, setShown] = useState<'seen' | 'asked' | undefined>();
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    // Without IntersectionObserver the button remains.
    if (onRequest || element === null || typeof IntersectionObserver === 'undefined')
      return undefined;
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
  }, [shown, onRequest]);
  // The pressed button disappears, so focus moves to the content.
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
      {!onRequest && (
        <Typography variant="body2" color="text.secondary">
          {t('The clusters are read when this comes into view.')}
        </Typography>
      )}
      <Button size="small" variant="outlined" onClick={() => setShown('asked')}>
        {label}
      </Button>
    </Box>
  );
}
