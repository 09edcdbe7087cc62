import type { Box } from '../../../graph';
import type { Size, Viewport } from './viewport';

interface Interval {
  readonly start: number;
  readonly length: number;
}

// Keeps the screen inside of something, or something in the middle of the screen.
function within(start: number, length: number, limits: Interval): number {
  const room = limits.length - length;
  if (room <= 0) return limits.start + room / 2;
  return Math.min(Math.max(start, limits.start), limits.start + room);
}

function startOf(length: number, shown: Interval, around: Interval, whole: Interval): number {
  const centered = shown.start + (shown.length - length) / 2;
  // Of something larger than the screen, the start is more telling than the middle.
  const start = shown.length > length ? shown.start : centered;
  return within(within(start, length, around), length, whole);
}

/** Boxes in the picture, from the smallest to the largest. */
export interface ViewLimits {
  /** In the middle of the screen, if the other boxes allow it. */
  readonly shown: Box;
  /** The screen stays within it, or has it in the middle if the screen is larger. */
  readonly around: Box;
  /** Likewise, and more important. */
  readonly whole: Box;
}

/**
 * The viewport that shows a box without empty space around the picture.
 *
 * @param room - The size of the screen in lengths of the picture.
 */
export function clampedView(
  { shown, around, whole }: ViewLimits,
  { width, height }: Size,
  zoom: number
): Viewport {
  const across = ({ x, width: length }: Box) => ({ start: x, length });
  const down = ({ y, height: length }: Box) => ({ start: y, length });
  const x = startOf(width, across(shown), across(around), across(whole));
  const y = startOf(height, down(shown), down(around), down(whole));
  return { x: -x * zoom, y: -y * zoom, zoom };
}
