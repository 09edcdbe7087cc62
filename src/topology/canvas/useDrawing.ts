import { useTheme } from '@mui/material';
import { type RefObject, useCallback, useRef } from 'react';
import type { Way } from '../../graph';
import { drawFar } from './farView';
import type { Scene } from './scene';
import { READABLE_ZOOM, type Size, type Viewport } from './view/viewport';

/** The parts that move with the picture. */
export interface Drawing {
  /** Contains the elements of the near view. */
  readonly world: RefObject<HTMLDivElement>;
  /** Shows the far view. */
  readonly canvas: RefObject<HTMLCanvasElement>;
  /** Moves the picture to a viewport without React. */
  readonly draw: (viewport: Viewport) => void;
}

/**
 * Redraws the picture on every move.
 *
 * @param lit - The highlighted way; undefined for none.
 */
export function useDrawing(scene: Scene, size: Size, lit: Way | undefined): Drawing {
  const theme = useTheme();
  const world = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const draw = useCallback(
    (viewport: Viewport) => {
      const { x, y, zoom } = viewport;
      if (world.current !== null)
        world.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      const context = zoom < READABLE_ZOOM ? canvas.current?.getContext('2d') : null;
      if (context) drawFar({ context, scene, viewport, size, theme, lit });
    },
    [scene, size, theme, lit]
  );
  return { world, canvas, draw };
}
