import { type MutableRefObject, useEffect } from 'react';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import type { Scene } from '../canvas/scene';
import { nodeShowing } from './nodeShowing';
import type { Folds } from './useFolds';

/**
 * Puts the keyboard on the first member of a fold that was opened, since the fold itself is gone.
 *
 * @param scene - The picture, which shows the member only after it was laid out again.
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
