import { type MutableRefObject, useEffect } from 'react';
import type { Box } from '../../../graph';

/** The functions of the picture that the toolbar uses. */
export interface CanvasHandle {
  readonly zoomBy: (factor: number) => void;
  /** Shows the whole picture. */
  readonly fit: () => void;
  /** The visible part of the picture. */
  readonly view: () => Box;
  /** Moves a node into view and gives it the focus. */
  readonly goTo: (node: string) => void;
}

/** Gives the toolbar and the panel access to the picture. */
export function useCanvasHandle(
  handle: MutableRefObject<CanvasHandle | null>,
  { zoomBy, fit, view, goTo }: CanvasHandle
): void {
  useEffect(() => {
    handle.current = { zoomBy, fit, view, goTo };
  }, [handle, zoomBy, fit, view, goTo]);
}
