import { type MutableRefObject, useEffect } from 'react';
import type { Box } from '../../../graph';

/** What a toolbar can do with the picture. */
export interface CanvasHandle {
  readonly zoomBy: (factor: number) => void;
  /** Shows all of it. */
  readonly fit: () => void;
  /** The part of the picture that is on the screen. */
  readonly view: () => Box;
  /** Brings a node into view and puts the keyboard on it. */
  readonly goTo: (node: string) => void;
}

/** Hands the picture to the toolbar and the panel. */
export function useCanvasHandle(
  handle: MutableRefObject<CanvasHandle | null>,
  { zoomBy, fit, view, goTo }: CanvasHandle
): void {
  useEffect(() => {
    handle.current = { zoomBy, fit, view, goTo };
  }, [handle, zoomBy, fit, view, goTo]);
}
