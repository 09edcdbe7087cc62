import { useLayoutEffect, useRef } from 'react';
import type { Scene } from '../scene';
import { FIRST_LOOK, firstZoom } from './firstLook';
import type { Fit } from './useFit';
import type { ZoomControl } from './useZoom';
import { centerOn, holds, overlaps, type Size, type Viewport, visibleBox } from './viewport';

/** What decides where a picture is looked at first. */
export interface FirstLook {
  readonly scene: Scene;
  readonly size: Size;
  readonly zoom: ZoomControl;
  readonly fit: Fit;
  /** The node that the picture is about; it is in view at the first look. */
  readonly subject: string | undefined;
}

interface Looked {
  readonly subject: string | undefined;
  /** The reader has not moved the picture as long as it is this one. */
  readonly viewport: Viewport;
}

/**
 * Looks at a picture when it first comes, before the browser paints it. A picture that grows may move
 * its subject out of view: unless the reader has moved the picture, the subject is looked at again.
 */
export function useFirstLook({ scene, size, zoom, fit, subject }: FirstLook): void {
  const looked = useRef<Looked>();
  // A layout effect, so that the picture is drawn once, where it is looked at.
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
