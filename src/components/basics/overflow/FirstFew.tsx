import type { CSSProperties, ReactNode } from 'react';
import { MoreItems } from './MoreItems';

export interface FirstFewProps<Item> {
  readonly items: readonly Item[];
  /** The text of an item, for the name of the button that opens the hidden ones. */
  readonly label: (item: Item) => string;
  /** Defaults to the label. */
  readonly render?: (item: Item) => ReactNode;
  readonly limit?: number;
}

/** The first items of a list, one per line, and a button that opens the others. */
export function FirstFew<Item>({ items, label, render = label, limit = 3 }: FirstFewProps<Item>) {
  // One more item needs as much space as the line *1 more*.
  const shown = items.length <= limit + 1 ? items : items.slice(0, limit);
  const hidden = items.slice(shown.length);
  return (
    <>
      {shown.map((item, index) => (
        <div key={index}>{render(item)}</div>
      ))}
      {hidden.length > 0 && <MoreItems items={hidden} label={label} render={render} />}
    </>
  );
}

const LINE: CSSProperties = { display: 'flex', gap: 6, minWidth: 0, maxWidth: '100%' };
const ITEM: CSSProperties = { display: 'flex', gap: 4, minWidth: 0, alignItems: 'center' };

/** The first items of a list and a button that opens the others, on one line. */
export function FirstOfAll<Item>({ items, label, render = label, limit = 1 }: FirstFewProps<Item>) {
  const hidden = items.slice(limit);
  return (
    <span style={LINE}>
      {items.slice(0, limit).map((item, index) => (
        <span key={index} style={ITEM}>
          {render(item)}
        </span>
      ))}
      {hidden.length > 0 && <MoreItems items={hidden} label={label} render={render} />}
    </span>
  );
}
