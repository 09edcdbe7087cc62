import type { Layout } from '../../../graph';
import type { Size } from './viewport';

/** At the first look texts are large enough to be read, even if the picture does not fit then. */
export const FIRST_LOOK = { least: 0.6, most: 1 };
/** Space around the picture, in its own lengths. */
export const PADDING = 8;

/**
 * The zoom at which a picture is as wide as the screen. Where that is too small to be read, its first
 * lane is as wide as the screen, so that the reader scrolls downwards only.
 *
 * @param layout - Of the picture.
 * @param width - Of the screen, in CSS pixels.
 */
export function wideZoom(layout: Layout, width: number): number {
  const all = width / (layout.width + 2 * PADDING);
  const lane = width / ((layout.lanes[0]?.width ?? 0) + 2 * PADDING);
  return all < FIRST_LOOK.least ? lane : all;
}

/** The zoom of the first look: the whole picture, or what of it can be read. */
export function firstZoom(layout: Layout, { width, height }: Size): number {
  const wide = wideZoom(layout, width);
  const whole = height / (layout.height + 2 * PADDING);
  const least = Math.min(FIRST_LOOK.most, Math.max(FIRST_LOOK.least, Math.min(wide, whole)));
  return Math.max(least, Math.min(wide, FIRST_LOOK.most));
}

/**
 * How high the picture is on the page when it is as wide as the screen.
 *
 * @param layout - Of the picture.
 * @param width - Of the screen, in CSS pixels; 0 until it is known.
 * @returns CSS pixels.
 */
export function heightOnPage(layout: Layout, width: number): number {
  const scale = width === 0 ? 1 : Math.min(FIRST_LOOK.most, wideZoom(layout, width));
  return Math.ceil(scale * (layout.height + 2 * PADDING));
}
