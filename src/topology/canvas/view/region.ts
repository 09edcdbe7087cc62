import type { Box } from '../../../graph';
import { holds, READABLE_ZOOM, type Size, type Viewport, visibleBox } from './viewport';

/** The part of the picture that is rendered as elements. */
export interface DrawnRegion {
  readonly box: Box;
  readonly zoom: number;
  /** The zoom is too low for elements. */
  readonly far: boolean;
}

/** The region before the first view. */
export const NO_REGION: DrawnRegion = {
  box: { x: 0, y: 0, width: 0, height: 0 },
  zoom: 1,
  far: false,
};

// The margin on every side, relative to the screen. Short moves within it render nothing.
const MARGIN = 0.3;

/** The region around the viewport. */
export function regionAround(viewport: Viewport, size: Size): DrawnRegion {
  return {
    box: visibleBox(viewport, size, MARGIN),
    zoom: viewport.zoom,
    far: viewport.zoom < READABLE_ZOOM,
  };
}

/**
 * Whether a region is still usable after a move. It must contain the viewport and must not be much
 * larger, as it would be after zooming in.
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
