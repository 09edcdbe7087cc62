import { useEffect, useRef } from 'react';
import type { Way } from '../../../graph';
import type { Scene } from '../scene';
import { firstView } from './firstLook';
import type { ZoomControl } from './useZoom';
import type { Size } from './viewport';

// Opening the folds of a way lays the picture out again, which moves the way. It then needs a
// second move.
const MOST_LOOKS = 2;

/**
 * Moves a way into view when it changes, around its first Gateway.
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
    const lit = scene.nodes.filter(({ node }) => way.nodes.has(node.id));
    const center = lit.find(({ node }) => node.role === 'gateway') ?? lit[0];
    if (center === undefined) return;
    const sight = { must: center.box, nice: lit.map(({ box }) => box) };
    zoom.moveTo(firstView(scene.layout, size, sight));
  }, [way, scene, size, zoom]);
}
