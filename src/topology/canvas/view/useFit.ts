import { useCallback } from 'react';
import type { Scene } from '../scene';
import { PADDING } from './firstLook';
import type { ZoomControl } from './useZoom';
import { fitBox, type Size } from './viewport';

/** Shows the whole picture, within the limits of the zoom. */
export type Fit = (least: number, most: number) => void;

export function useFit({ layout }: Scene, size: Size, zoom: ZoomControl): Fit {
  return useCallback(
    (least, most) => {
      const box = {
        x: -PADDING,
        y: -PADDING,
        width: layout.width + 2 * PADDING,
        height: layout.height + 2 * PADDING,
      };
      zoom.moveTo(fitBox(box, size, { least, most }));
    },
    [layout, size, zoom]
  );
}
