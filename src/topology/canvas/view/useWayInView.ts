import { useEffect, useRef } from 'react';
import type { Way } from '../../../graph';
import type { Scene } from '../scene';
import { FIRST_LOOK } from './firstLook';
import type { ZoomControl } from './useZoom';
import { fitBox, type Size } from './viewport';

// Opening the folds of a way lays the picture out again, which moves the way. It then needs a
// second move.
const MOST_LOOKS = 2;

/**
 * Moves a way into view when it changes.
 *
 * @param way - Undefined for none.
 */
export function useWayInView(
  way: Way | undefined,
  scene: Scene,
  size: Size,
  zoom: ZoomControl
): void {
  const looksLeft = useRef(0);
  useEffect(() => {
    looksLeft.current = MOST_LOOKS;
  }, [way]);
  useEffect(() => {
    if (way === undefined || size.width === 0 || looksLeft.current === 0) return;
    looksLeft.current -= 1;
    const box = scene.around(way.nodes);
    if (box !== undefined) zoom.moveTo(fitBox(box, size, FIRST_LOOK));
  }, [way, scene, size, zoom]);
}
