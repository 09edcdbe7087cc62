import { Box, Link as MuiLink, Popover } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words/useWords';

export interface MoreItemsProps<Item> {
  /** Not empty. */
  readonly items: readonly Item[];
  readonly label: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
}

/** The number of the items that are left out, as a button that opens them. */
export function MoreItems<Item>({ items, label, render }: MoreItemsProps<Item>) {
  const { t } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const names = t('{{number}} more: {{names}}', {
    number: items.length,
    names: items.map(label).join(', '),
  });
  return (
    <>
      <MuiLink
        component="button"
        type="button"
        variant="body2"
        aria-label={names}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ flexShrink: 0 }}
      >
        +{items.length}
      </MuiLink>
      {anchor !== undefined && (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(undefined)}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': names } }}
        >
          <Box component="ul" sx={{ m: 0, px: 2, py: 1, listStyle: 'none', maxWidth: '32rem' }}>
            {items.map((item, index) => (
              <li key={index}>{render(item)}</li>
            ))}
          </Box>
        </Popover>
      )}
    </>
  );
}
