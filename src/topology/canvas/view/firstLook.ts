import { type Box, type LaneBox, type Layout, SMALL_TEXT } from '../../../graph';
import { READABLE_TEXT } from '../style/readableText';
import { clampedView } from './clampedView';
import { growBox, type Sight } from './growBox';
import { fitBox, type Size, type Viewport } from './viewport';

/** In the first view, every text is readable even if the picture does not fit. */
export const FIRST_LOOK = { least: READABLE_TEXT / SMALL_TEXT, most: 1 };
/** Space around the picture, in lengths of the picture. */
export const LOOK_PADDING = 8;

function padded({ x, y, width, height }: Box): Box {
  return {
    x: x - LOOK_PADDING,
    y: y - LOOK_PADDING,
    width: width + 2 * LOOK_PADDING,
    height: height + 2 * LOOK_PADDING,
  };
}

/** The whole picture, with the space around it. */
export function wholeBox({ width, height }: Layout): Box {
  return padded({ x: 0, y: 0, width, height });
}

function limited(zoom: number): number {
  return Math.min(FIRST_LOOK.most, Math.max(FIRST_LOOK.least, zoom));
}

/**
 * The zoom at which the picture is as wide as the screen. If texts are not readable at that zoom,
 * one lane is as wide as the screen instead.
 *
 * @param width - Of the screen, in CSS pixels.
 * @returns Within the limits of the first view.
 */
export function wideZoom(layout: Layout, width: number): number {
  const all = width / wholeBox(layout).width;
  const lane = width / ((layout.lanes[0]?.width ?? 0) + 2 * LOOK_PADDING);
  return limited(all < FIRST_LOOK.least ? lane : all);
}

function laneOf({ lanes }: Layout, { x, y }: Box): LaneBox | undefined {
  return lanes.find(
    lane => x >= lane.x && x <= lane.x + lane.width && y >= lane.y && y <= lane.y + lane.height
  );
}

/**
 * The first view: the whole picture if it is readable, else as much of a sight as is readable.
 *
 * @param sight - Undefined: the first lane.
 */
export function firstView(layout: Layout, size: Size, sight: Sight | undefined): Viewport {
  const whole = wholeBox(layout);
  const everything = Math.min(size.width / whole.width, size.height / whole.height);
  if (everything >= FIRST_LOOK.least) return fitBox(whole, size, FIRST_LOOK);
  const zoom = wideZoom(layout, size.width);
  const room = { width: size.width / zoom, height: size.height / zoom };
  const lane = sight === undefined ? layout.lanes[0] : laneOf(layout, sight.must);
  const around = lane === undefined ? whole : padded(lane);
  const shown = sight === undefined ? { ...around, ...room } : growBox(sight, room);
  return clampedView({ shown, around, whole }, room, zoom);
}

/**
 * The height of the picture if it is as wide as the screen.
 *
 * @param width - Of the screen, in CSS pixels; 0 until it is known.
 * @returns CSS pixels.
 */
export function heightOnPage(layout: Layout, width: number): number {
  const scale = width === 0 ? 1 : wideZoom(layout, width);
  return Math.ceil(scale * wholeBox(layout).height);
}
