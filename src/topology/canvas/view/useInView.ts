import { startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlacedEdge } from '../../../graph';
import type { PlacedNode, Scene } from '../scene';
import { type DrawnRegion, isStillGood, NO_REGION, regionAround } from './region';
import type { Size, Viewport } from './viewport';

/** The part of a scene that is rendered as elements. */
export interface InView {
  /** The zoom is too low for elements. */
  readonly far: boolean;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Must be called on every move. */
  readonly onMove: (viewport: Viewport) => void;
}

/** Limits the DOM to the visible part of a scene. */
export function useInView(scene: Scene, size: Size): InView {
  const [region, setRegion] = useState<DrawnRegion>(NO_REGION);
  const last = useRef<Viewport>();
  const current = useRef<DrawnRegion>(NO_REGION);

  const onMove = useCallback(
    (viewport: Viewport) => {
      last.current = viewport;
      if (isStillGood(current.current, viewport, size)) return;
      const next = regionAround(viewport, size);
      const isFirst = current.current.box.width === 0;
      current.current = next;
      // A transition renders hundreds of elements in small steps, so that the picture moves
      // smoothly.
      if (isFirst) setRegion(next);
      else startTransition(() => setRegion(next));
    },
    [size]
  );
  // The first view needs the size of the screen.
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
