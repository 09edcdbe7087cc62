import { useLayoutEffect, useRef } from 'react';
import type { Scene } from '../scene';
import { FIRST_LOOK, firstZoom } from './firstLook';
import type { Fit } from './useFit';
import type { ZoomControl } from './useZoom';
import { centerOn, holds, type Size, visibleBox } from './viewport';

/** What decides where a picture is looked at first. */
export interface FirstLook {
  readonly scene: Scene;
  readonly size: Size;
  readonly zoom: ZoomControl;
  readonly fit: Fit;
  /** The node that the picture is about; it is in view at the first look. */
  readonly subject: string | undefined;
}

/** Looks at a picture when it first comes, before the browser paints it. */
export function useFirstLook({ scene, size, zoom, fit, subject }: FirstLook): void {
  const looked = useRef(false);
  // A layout effect, so that the picture is drawn once, where it is looked at.
  useLayoutEffect(() => {
    if (looked.current || size.width === 0 || scene.nodes.length === 0) return;
    looked.current = true;
    fit(firstZoom(scene.layout, size), FIRST_LOOK.most);
    const box = subject === undefined ? undefined : scene.box(subject);
    const { x, zoom: now } = zoom.viewport();
    if (box !== undefined && !holds(visibleBox(zoom.viewport(), size), box))
      zoom.moveTo({ ...centerOn({ x: 0, y: box.y + box.height / 2 }, size, now), x });
  }, [fit, size, scene, subject, zoom]);
}
