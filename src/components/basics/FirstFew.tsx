import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export interface FirstFewProps<Item> {
  readonly items: readonly Item[];
  /** An item as text, for the tooltip of those that are not shown. */
  readonly label: (item: Item) => string;
  /** An item as shown; its label where there is none. */
  readonly render?: (item: Item) => ReactNode;
  /** How many to show. */
  readonly limit?: number;
}

/** The first items of a list, one a line, and how many more there are. */
export function FirstFew<Item>({ items, label, render = label, limit = 3 }: FirstFewProps<Item>) {
  // One more takes no more room than saying that there is one more.
  const shown = items.length <= limit + 1 ? items : items.slice(0, limit);
  const hidden = items.slice(shown.length);
  return (
    <>
      {shown.map((item, index) => (
        <div key={index}>{render(item)}</div>
      ))}
      {hidden.length > 0 && (
        <LightTooltip title={hidden.map(label).join('\n')} interactive>
          <Box component="span" tabIndex={0} aria-label={hidden.map(label).join(', ')} role="note">
            +{hidden.length}
          </Box>
        </LightTooltip>
      )}
    </>
  );
}
