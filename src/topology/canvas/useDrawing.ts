import { useTheme } from '@mui/material';
import { type RefObject, useCallback, useRef } from 'react';
import { useWords } from '../../components/words/useWords';
import type { Way } from '../../graph';
import { shortText } from '../text/nodeText';
import { drawFar } from './far/farView';
import type { Scene } from './scene';
import { moveLaneNames } from './view/laneNames';
import { nameSize } from './view/nameSize';
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

// The names of nodes get larger as the picture gets smaller.
function showNames({ dataset }: HTMLElement, zoom: number): void {
  const size = nameSize(zoom);
  if (size === undefined) delete dataset.names;
  else if (dataset.names !== String(size)) dataset.names = String(size);
}

/**
 * Redraws the picture on every move.
 *
 * @param lit - The highlighted way; undefined for none.
 */
export function useDrawing(scene: Scene, size: Size, lit: Way | undefined): Drawing {
  const theme = useTheme();
  const { t } = useWords();
  const world = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const draw = useCallback(
    (viewport: Viewport) => {
      const { x, y, zoom } = viewport;
      if (world.current !== null) {
        world.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
        moveLaneNames(world.current, scene.layout.lanes, viewport);
        showNames(world.current, zoom);
      }
      const context = zoom < READABLE_ZOOM ? canvas.current?.getContext('2d') : null;
      if (context)
        drawFar({ context, scene, viewport, size, theme, lit, nameOf: node => shortText(node, t) });
    },
    [scene, size, theme, lit, t]
  );
  return { world, canvas, draw };
}
