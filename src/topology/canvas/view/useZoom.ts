import { select } from 'd3-selection';
import { zoomIdentity } from 'd3-zoom';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Layout } from '../../../graph';
import type { Viewport } from './viewport';
import { type ElementZoom, moveByWheel, zoomBehavior } from './zoomBehavior';

export interface ZoomControl {
  /** The current viewport. */
  readonly viewport: () => Viewport;
  readonly moveTo: (viewport: Viewport) => void;
  readonly zoomBy: (factor: number) => void;
}

// The distance that the picture can move out of view, in CSS pixels at zoom 1.
const MARGIN = 400;

/**
 * Makes a picture movable and zoomable by mouse, touchpad and touch.
 *
 * @param element - The container of the picture; null until it is mounted.
 * @param layout - Limits the movement.
 * @param onChange - Called on every move, many times a second; need not be stable.
 */
export function useZoom(
  element: HTMLElement | null,
  layout: Layout,
  onChange: (viewport: Viewport) => void
): ZoomControl {
  const current = useRef<Viewport>({ x: 0, y: 0, zoom: 1 });
  const behavior = useRef<ElementZoom>();
  const told = useRef(onChange);
  told.current = onChange;

  // Layout effects, because the first view is set before the browser paints.
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const moved = zoomBehavior(viewport => {
      current.current = viewport;
      told.current(viewport);
    });
    behavior.current = moved;
    const selection = select(element).call(moved).on('dblclick.zoom', null);
    const endWheel = moveByWheel(element, moved, () => current.current);
    return () => {
      endWheel();
      selection.on('.zoom', null);
    };
  }, [element]);
  useLayoutEffect(() => {
    behavior.current?.translateExtent([
      [-MARGIN, -MARGIN],
      [layout.width + MARGIN, layout.height + MARGIN],
    ]);
  }, [element, layout]);

  return useMemo(
    () => ({
      viewport: () => current.current,
      moveTo: ({ x, y, zoom }) => {
        if (element !== null)
          behavior.current?.transform(select(element), zoomIdentity.translate(x, y).scale(zoom));
      },
      zoomBy: factor => {
        if (element !== null) behavior.current?.scaleBy(select(element), factor);
      },
    }),
    [element]
  );
}
