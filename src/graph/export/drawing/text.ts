import { plainText } from '../plainText';
import { cutText } from './textWidth';
import { element, xmlText } from './xml';

/** How a line of text is drawn. */
export interface TextStyle {
  readonly size: number;
  /** The space that it has, in CSS pixels; undefined for all that it needs. */
  readonly room?: number;
  readonly classes?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

// Bold letters are wider.
const BOLD_WIDTH = 1.06;

/**
 * Draws a line of text.
 *
 * @param text - All of it; shown as a hint where it had to be cut.
 * @param x - Its start, middle or end.
 * @param y - Its baseline.
 * @param style - See its fields.
 * @returns An element; `''` where there is nothing to draw.
 */
export function drawText(text: string, x: number, y: number, style: TextStyle): string {
  const { size, room, classes, bold = false, anchor } = style;
  const whole = plainText(text);
  const shown = room === undefined ? whole : cutText(whole, size, bold ? room / BOLD_WIDTH : room);
  if (shown === '') return '';
  const hint = shown === whole ? '' : element('title', {}, xmlText(whole));
  return element(
    'text',
    {
      x,
      y,
      class: classes,
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': anchor,
    },
    `${hint}${xmlText(shown)}`
  );
}
