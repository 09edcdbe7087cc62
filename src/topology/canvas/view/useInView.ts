import { startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlacedEdge } from '../../../graph';
import type { PlacedNode, Scene } from '../scene';
import { type DrawnRegion, isStillGood, NO_REGION, regionAround } from './region';
import type { Size, Viewport } from './viewport';

/** What of a scene is near enough to the screen to be drawn as elements. */
export interface InView {
  /** It is looked at from too far away for elements. */
  readonly far: boolean;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Must be called with every move. */
  readonly onMove: (viewport: Viewport) => void;
}

/** Keeps only what is in view among the page's elements. */
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
      // Hundreds of elements are drawn bit by bit, so that the picture keeps moving.
      if (isFirst) setRegion(next);
      else startTransition(() => setRegion(next));
    },
    [size]
  );
  // The first look needs the size of the screen.
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
