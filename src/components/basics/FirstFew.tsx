import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export interface FirstFewProps<Item> {
  readonly items: readonly Item[];
  /** The text of an item, for the tooltip that lists the hidden ones. */
  readonly label: (item: Item) => string;
  /** Defaults to the label. */
  readonly render?: (item: Item) => ReactNode;
  readonly limit?: number;
}

/** The first items of a list, one per line, and the number of the others. */
export function FirstFew<Item>({ items, label, render = label, limit = 3 }: FirstFewProps<Item>) {
  // One more item needs as much space as the line *1 more*.
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
