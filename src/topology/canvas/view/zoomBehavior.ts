import { select } from 'd3-selection';
import { zoom, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import { LEAST_ZOOM, MOST_ZOOM, type Viewport } from './viewport';

export type ElementZoom = ZoomBehavior<HTMLElement, unknown>;

const LINE_PX = 16;

/**
 * Makes a behavior that moves the picture by dragging. It zooms by the wheel with Ctrl, which
 * browsers also report for a touchpad's pinch, and by two fingers.
 *
 * @param onZoom - Called on every move, many times a second.
 */
export function zoomBehavior(onZoom: (viewport: Viewport) => void): ElementZoom {
  return (
    zoom<HTMLElement, unknown>()
      .scaleExtent([LEAST_ZOOM, MOST_ZOOM])
      .filter((event: Event) => {
        if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
        return !(event instanceof MouseEvent && event.button !== 0);
      })
      // A double click zooms at once: the plugin has no transitions.
      .duration(0)
      // A press with less movement is a click.
      .clickDistance(4)
      .on('zoom', ({ transform: { x, y, k } }: { transform: ZoomTransform }) =>
        onZoom({ x, y, zoom: k })
      )
  );
}

/** The distance of a wheel event, in CSS pixels. */
export function wheelMove({
  deltaX,
  deltaY,
  deltaMode,
}: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>): {
  readonly x: number;
  readonly y: number;
} {
  // 1 is WheelEvent.DOM_DELTA_LINE.
  const unit = deltaMode === 1 ? LINE_PX : 1;
  return { x: deltaX * unit, y: deltaY * unit };
}

/**
 * Moves the picture by the wheel. At the limit of the picture, the page scrolls instead.
 *
 * @param viewport - The current viewport; a new object after every move.
 * @returns Removes the handler.
 */
export function moveByWheel(
  element: HTMLElement,
  behavior: ElementZoom,
  viewport: () => Viewport
): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const before = viewport();
    const { x, y } = wheelMove(event);
    behavior.translateBy(select(element), -x / before.zoom, -y / before.zoom);
    if (viewport() !== before) event.preventDefault();
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => element.removeEventListener('wheel', onWheel);
}
