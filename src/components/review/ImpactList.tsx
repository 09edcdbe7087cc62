import { Box, Button, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/useWords';

const SHOWN = 4;

export interface ImpactListProps {
  readonly title: string;
  readonly items: readonly ReactNode[];
}

/** A titled list whose rest opens on demand. Shows nothing without items. */
export function ImpactList({ title, items }: ImpactListProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  // One more item needs as much space as the button.
  const shown = isOpen || items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN);
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" fontWeight="bold" component="h3">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', typography: 'body2' }}>
        {shown.map((item, index) => (
          <Box component="li" key={index} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
            {item}
          </Box>
        ))}
      </Box>
      {shown.length < items.length && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('Show all {{number}}', { number: items.length })}
        </Button>
      )}
    </Box>
  );
}
