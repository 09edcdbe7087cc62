import { startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Box, PlacedEdge } from '../../graph';
import type { PlacedNode, Scene } from './scene';
import { holds, READABLE_ZOOM, type Size, type Viewport, visibleBox } from './viewport';

/** What of a scene is near enough to the screen to be drawn as elements. */
export interface InView {
  /** It is looked at from too far away for elements. */
  readonly far: boolean;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Is to be told of every move. */
  readonly onMove: (viewport: Viewport) => void;
}

// So much more than the screen is drawn to every side, that a short move draws nothing new.
const MARGIN = 0.3;

interface Region {
  readonly box: Box;
  readonly zoom: number;
  readonly far: boolean;
}

const NOWHERE: Region = { box: { x: 0, y: 0, width: 0, height: 0 }, zoom: 1, far: false };

// Zoomed out by much, too little would be drawn; zoomed in by much, far too much.
function isStillGood(region: Region, viewport: Viewport, size: Size): boolean {
  const ratio = viewport.zoom / region.zoom;
  return (
    region.far === viewport.zoom < READABLE_ZOOM &&
    ratio > 0.5 &&
    ratio < 2 &&
    holds(region.box, visibleBox(viewport, size))
  );
}

/**
 * Keeps only what is in view among the page's elements.
 *
 * @param scene - The picture.
 * @param size - Of the screen.
 */
export function useInView(scene: Scene, size: Size): InView {
  const [region, setRegion] = useState<Region>(NOWHERE);
  const last = useRef<Viewport>();
  const current = useRef<Region>(NOWHERE);

  const onMove = useCallback(
    (viewport: Viewport) => {
      last.current = viewport;
      if (isStillGood(current.current, viewport, size)) return;
      const next = {
        box: visibleBox(viewport, size, MARGIN),
        zoom: viewport.zoom,
        far: viewport.zoom < READABLE_ZOOM,
      };
      const isFirst = current.current.box.width === 0;
      current.current = next;
      // Hundreds of elements are drawn bit by bit, and the picture goes on moving meanwhile.
      if (isFirst) setRegion(next);
      else startTransition(() => setRegion(next));
    },
    [size]
  );
  // Where it is looked at first is not decided before its size is known.
  useLayoutEffect(() => {
    if (last.current !== undefined) onMove(last.current);
  }, [onMove]);

  return useMemo(() => {
    const { box, far } = region;
    const none = { far, nodes: [], edges: [], onMove };
    if (far || box.width === 0) return none;
    return { ...none, nodes: scene.nodesIn(box), edges: scene.edgesIn(box) };
  }, [scene, region, onMove]);
}
