import type { KeyboardEvent, MutableRefObject } from 'react';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import { pickedNode } from './pickedNode';
import type { Selection } from './usePicked';

/** Escape clears the selection and keeps the focus on the node that was selected. */
export function useEscape(
  { picked, pick }: Selection,
  canvas: MutableRefObject<CanvasHandle | null>
): (event: KeyboardEvent) => void {
  return event => {
    if (event.key !== 'Escape' || picked === undefined) return;
    event.stopPropagation();
    pick(undefined);
    const node = pickedNode(picked);
    if (node !== undefined) canvas.current?.goTo(node);
  };
}
