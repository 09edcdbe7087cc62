import { plainText } from '../plainText';
import { cutText } from './textWidth';
import { element, xmlText } from './xml';

/** The style of a line of text. */
export interface TextStyle {
  readonly size: number;
  /** The available width in CSS pixels; undefined is unlimited. */
  readonly room?: number;
  readonly classes?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

// Bold letters are wider.
const BOLD_WIDTH = 1.06;

/**
 * Draws a line of text. Text that does not fit is cut, and a tooltip shows all of it.
 *
 * @param x - The start, middle or end of the text, by `anchor`.
 * @param y - The baseline.
 * @returns An element, or `''`.
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
