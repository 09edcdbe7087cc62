import { useCallback } from 'react';
import type { Scene } from '../scene';
import { FIRST_LOOK, wholeBox } from './firstLook';
import type { ZoomControl } from './useZoom';
import { fitBox, type Size } from './viewport';

/** Shows the whole picture, however small. */
export function useFit({ layout }: Scene, size: Size, zoom: ZoomControl): () => void {
  return useCallback(() => {
    zoom.moveTo(fitBox(wholeBox(layout), size, { least: 0, most: FIRST_LOOK.most }));
  }, [layout, size, zoom]);
}
