import type { Layout } from '../../../graph';
import type { Size } from './viewport';

/** In the first view, texts are readable even if the picture does not fit. */
export const FIRST_LOOK = { least: 0.6, most: 1 };
/** Space around the picture, in lengths of the picture. */
export const PADDING = 8;

/**
 * The zoom at which the picture is as wide as the screen. If texts are not readable at that zoom,
 * the first lane is as wide as the screen instead, so that the reader scrolls vertically only.
 *
 * @param width - Of the screen, in CSS pixels.
 */
export function wideZoom(layout: Layout, width: number): number {
  const all = width / (layout.width + 2 * PADDING);
  const lane = width / ((layout.lanes[0]?.width ?? 0) + 2 * PADDING);
  return all < FIRST_LOOK.least ? lane : all;
}

/** The zoom of the first view: the whole picture, or as much as is readable. */
export function firstZoom(layout: Layout, { width, height }: Size): number {
  const wide = wideZoom(layout, width);
  const whole = height / (layout.height + 2 * PADDING);
  const least = Math.min(FIRST_LOOK.most, Math.max(FIRST_LOOK.least, Math.min(wide, whole)));
  return Math.max(least, Math.min(wide, FIRST_LOOK.most));
}

/**
 * The height of the picture if it is as wide as the screen.
 *
 * @param width - Of the screen, in CSS pixels; 0 until it is known.
 * @returns CSS pixels.
 */
export function heightOnPage(layout: Layout, width: number): number {
  const scale = width === 0 ? 1 : Math.min(FIRST_LOOK.most, wideZoom(layout, width));
  return Math.ceil(scale * (layout.height + 2 * PADDING));
}
