import type { Box } from '../../../graph';
import type { Size, Viewport } from './viewport';

// Between a box and the edges of the screen, in CSS pixels: room for a caption above the box.
const MARGIN = 24;

// The move along one axis.
function moveInto(start: number, length: number, screen: number): number {
  const room = screen - 2 * MARGIN;
  if (length > room || start < MARGIN) return MARGIN - start;
  return Math.min(0, MARGIN + room - (start + length));
}

/**
 * The nearest viewport that shows a box.
 *
 * @returns The identical viewport if it already shows the box. A box that does not fit is shown from
 *   its upper left corner.
 */
export function revealed(viewport: Viewport, size: Size, box: Box): Viewport {
  const { x, y, zoom } = viewport;
  const dx = moveInto(box.x * zoom + x, box.width * zoom, size.width);
  const dy = moveInto(box.y * zoom + y, box.height * zoom, size.height);
  return dx === 0 && dy === 0 ? viewport : { x: x + dx, y: y + dy, zoom };
}
