import { useCallback } from 'react';
import type { Box } from '../../../graph';
import { FIRST_LOOK } from './firstLook';
import { revealed } from './revealed';
import type { ZoomControl } from './useZoom';
import { centerOn, READABLE_ZOOM, type Size } from './viewport';

/** Moves a box into view, as little as possible. A box too small to read is enlarged too. */
export type Reveal = (box: Box) => void;

export function useReveal(size: Size, zoom: ZoomControl): Reveal {
  return useCallback(
    box => {
      const viewport = zoom.viewport();
      if (viewport.zoom < READABLE_ZOOM) {
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        zoom.moveTo(centerOn(middle, size, FIRST_LOOK.least));
        return;
      }
      const next = revealed(viewport, size, box);
      if (next !== viewport) zoom.moveTo(next);
    },
    [size, zoom]
  );
}
