import { NAME_TEXT } from '../../../graph';
import { READABLE_TEXT } from '../style/readableText';
import { READABLE_ZOOM } from './viewport';

/**
 * The font sizes of names at a low zoom, in CSS pixels at zoom 1. There are few, because each change
 * lays out all texts again.
 */
export const NAME_SIZES: readonly number[] = [18, 21, Math.ceil(READABLE_TEXT / READABLE_ZOOM)];

/**
 * The font size at which the names of nodes are readable.
 *
 * @param zoom - At least `READABLE_ZOOM`; below it, the picture has no elements.
 * @returns One of `NAME_SIZES`; undefined if the usual size is readable.
 */
export function nameSize(zoom: number): number | undefined {
  if (zoom * NAME_TEXT >= READABLE_TEXT) return undefined;
  return NAME_SIZES.find(size => zoom * size >= READABLE_TEXT) ?? NAME_SIZES.at(-1);
}
