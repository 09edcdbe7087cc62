import { select } from 'd3-selection';
import { zoom, type ZoomBehavior, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Layout } from '../../graph';
import { LEAST_ZOOM, MOST_ZOOM, type Viewport } from './viewport';

/** Moves the picture. */
export interface ZoomControl {
  /** Where the picture is looked at. */
  readonly viewport: () => Viewport;
  readonly moveTo: (viewport: Viewport) => void;
  readonly zoomBy: (factor: number) => void;
}

// How far the picture can be moved out of view, in CSS pixels at zoom 1.
const MARGIN = 400;
const LINE_PX = 16;

function viewportOf({ x, y, k }: ZoomTransform): Viewport {
  return { x, y, zoom: k };
}

function wheelPixels({ deltaMode }: WheelEvent): number {
  return deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
}

/**
 * Lets a picture be moved by dragging and by the wheel, and zoomed by the wheel with Ctrl, which is
 * also what a touchpad's pinch is, and by two fingers.
 *
 * @param element - What the picture is in; null until it is there.
 * @param layout - Keeps the picture within reach; undefined while there is none.
 * @param onChange - Is told of every move, many times a second; need not be stable.
 */
export function useZoom(
  element: HTMLElement | null,
  layout: Layout | undefined,
  onChange: (viewport: Viewport) => void
): ZoomControl {
  const current = useRef<Viewport>({ x: 0, y: 0, zoom: 1 });
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown>>();
  const told = useRef(onChange);
  told.current = onChange;

  // Before the first look, which comes before the browser paints.
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const moved = zoom<HTMLElement, unknown>()
      .scaleExtent([LEAST_ZOOM, MOST_ZOOM])
      .filter((event: Event) => {
        if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
        return !(event instanceof MouseEvent && event.button !== 0);
      })
      // A press that moves less than this is a click on what is under it.
      .clickDistance(4)
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
        current.current = viewportOf(transform);
        told.current(current.current);
      });
    behavior.current = moved;
    const selection = select(element).call(moved).on('dblclick.zoom', null);
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      const before = current.current;
      const scale = wheelPixels(event) / before.zoom;
      moved.translateBy(selection, -event.deltaX * scale, -event.deltaY * scale);
      // Where the picture can't be moved any further the page scrolls on.
      if (current.current !== before) event.preventDefault();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      selection.on('.zoom', null);
    };
  }, [element]);

  useLayoutEffect(() => {
    if (layout === undefined) return;
    behavior.current?.translateExtent([
      [-MARGIN, -MARGIN],
      [layout.width + MARGIN, layout.height + MARGIN],
    ]);
  }, [element, layout]);

  return useMemo(
    () => ({
      viewport: () => current.current,
      moveTo: ({ x, y, zoom: k }) => {
        if (element !== null)
          behavior.current?.transform(select(element), zoomIdentity.translate(x, y).scale(k));
      },
      zoomBy: factor => {
        if (element !== null) behavior.current?.scaleBy(select(element), factor);
      },
    }),
    [element]
  );
}
