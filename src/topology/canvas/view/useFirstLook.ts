import { useLayoutEffect, useRef } from 'react';
import type { Scene } from '../scene';
import { FIRST_LOOK, firstZoom } from './firstLook';
import type { Fit } from './useFit';
import type { ZoomControl } from './useZoom';
import { centerOn, holds, overlaps, type Size, type Viewport, visibleBox } from './viewport';

export interface FirstLook {
  readonly scene: Scene;
  readonly size: Size;
  readonly zoom: ZoomControl;
  readonly fit: Fit;
  /** The node that the picture is about; visible in the first view. */
  readonly subject: string | undefined;
}

interface Looked {
  readonly subject: string | undefined;
  /** If the viewport is still this one, the reader has not moved the picture. */
  readonly viewport: Viewport;
}

/**
 * Sets the first view of a picture before the browser paints it. A growing picture can move its
 * subject out of view. If the reader has not moved the picture, the subject moves back into view.
 */
export function useFirstLook({ scene, size, zoom, fit, subject }: FirstLook): void {
  const looked = useRef<Looked>();
  // A layout effect, so that the picture is not painted twice.
  useLayoutEffect(() => {
    if (size.width === 0 || scene.nodes.length === 0) return;
    const box = subject === undefined ? undefined : scene.box(subject);
    const last = looked.current;
    if (last !== undefined) {
      const isUntouched = last.viewport === zoom.viewport() && last.subject === subject;
      if (!isUntouched || box === undefined || overlaps(visibleBox(last.viewport, size), box))
        return;
    }
    fit(firstZoom(scene.layout, size), FIRST_LOOK.most);
    const { x, zoom: now } = zoom.viewport();
    if (box !== undefined && !holds(visibleBox(zoom.viewport(), size), box))
      zoom.moveTo({ ...centerOn({ x: 0, y: box.y + box.height / 2 }, size, now), x });
    looked.current = { subject, viewport: zoom.viewport() };
  }, [fit, size, scene, subject, zoom]);
}
