import { useEffect, useRef } from 'react';
import type { Picked } from '../../../graph';
import type { Scene } from '../scene';
import type { Reveal } from './useReveal';
import type { Size } from './viewport';

/**
 * Moves the selection into view when it changes, and when the picture becomes smaller, as it does
 * when the panel opens. It then leaves the view to the reader.
 */
export function usePickedInView(
  picked: Picked | undefined,
  scene: Scene,
  size: Size,
  reveal: Reveal
): void {
  const shown = useRef(scene);
  shown.current = scene;
  const last = useRef<{ readonly picked: Picked | undefined; readonly width: number }>();
  useEffect(() => {
    const { width } = size;
    if (width === 0) return;
    const before = last.current;
    last.current = { picked, width };
    const isNew = before === undefined || before.picked !== picked || before.width > width;
    const box = picked === undefined || !isNew ? undefined : shown.current.boxOf(picked);
    if (box !== undefined) reveal(box);
  }, [picked, size, reveal]);
}
