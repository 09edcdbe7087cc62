import { type MutableRefObject, useEffect } from 'react';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import type { Scene } from '../canvas/scene';
import { nodeShowing } from './nodeShowing';
import type { Folds } from './useFolds';

/**
 * Moves the focus to the first member of an opened fold, because the fold disappears.
 *
 * @param scene - The picture, which contains the member only after the next layout.
 */
export function useFoldFocus(
  scene: Scene | undefined,
  { opened, sought }: Folds,
  canvas: MutableRefObject<CanvasHandle | null>
): void {
  useEffect(() => {
    if (sought.current === undefined || scene === undefined) return;
    const found = nodeShowing(scene.graph, sought.current);
    if (found === undefined || opened.has(found)) return;
    sought.current = undefined;
    canvas.current?.goTo(found);
  }, [scene, opened, sought, canvas]);
}
