import type { Box } from '../../../graph';
import { holds, READABLE_ZOOM, type Size, type Viewport, visibleBox } from './viewport';

/** The part of the picture that is drawn as elements. */
export interface DrawnRegion {
  readonly box: Box;
  readonly zoom: number;
  /** It is looked at from too far away for elements. */
  readonly far: boolean;
}

/** The region before the picture is looked at. */
export const NO_REGION: DrawnRegion = {
  box: { x: 0, y: 0, width: 0, height: 0 },
  zoom: 1,
  far: false,
};

// So much more than the screen is drawn on every side that a short move draws nothing new.
const MARGIN = 0.3;

/** The region around what is on the screen. */
export function regionAround(viewport: Viewport, size: Size): DrawnRegion {
  return {
    box: visibleBox(viewport, size, MARGIN),
    zoom: viewport.zoom,
    far: viewport.zoom < READABLE_ZOOM,
  };
}

/**
 * Whether a region still serves after a move: it holds what is on the screen, and not far more than
 * that, as it would after zooming in.
 */
export function isStillGood(region: DrawnRegion, viewport: Viewport, size: Size): boolean {
  const ratio = viewport.zoom / region.zoom;
  return (
    region.far === viewport.zoom < READABLE_ZOOM &&
    ratio > 0.5 &&
    ratio < 2 &&
    holds(region.box, visibleBox(viewport, size))
  );
}
