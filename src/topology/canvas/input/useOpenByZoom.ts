import { useEffect } from 'react';
import type { FoldNode } from '../../../graph';
import type { Scene } from '../scene';
import type { ZoomControl } from '../view/useZoom';
import { foldUnder } from './canvasTargets';

// At this zoom a fold is so large that further zooming in opens it.
const OPENING_ZOOM = 1.4;

/** Opens a fold that the reader zooms in on. */
export function useOpenByZoom(
  element: HTMLElement | null,
  scene: Scene,
  zoom: ZoomControl,
  onOpen: (fold: FoldNode) => void
): void {
  useEffect(() => {
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      const isIn = (event.ctrlKey || event.metaKey) && event.deltaY < 0;
      if (!isIn || zoom.viewport().zoom < OPENING_ZOOM || event.target === null) return;
      const fold = foldUnder(scene, event.target);
      if (fold !== undefined) onOpen(fold);
    };
    element.addEventListener('wheel', onWheel, { passive: true });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element, scene, zoom, onOpen]);
}
