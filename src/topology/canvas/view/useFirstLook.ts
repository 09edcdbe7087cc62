import { useLayoutEffect, useRef } from 'react';
import type { Scene } from '../scene';
import { firstView } from './firstLook';
import type { Sight } from './growBox';
import type { ZoomControl } from './useZoom';
import { overlaps, type Size, type Viewport, visibleBox } from './viewport';

export interface FirstLook {
  readonly scene: Scene;
  readonly size: Size;
  readonly zoom: ZoomControl;
  /** The node that the picture is about; undefined: its worst part. */
  readonly subject: string | undefined;
  /** More clusters are still computing. */
  readonly isBusy: boolean;
}

interface Looked {
  readonly subject: string | undefined;
  /** If the viewport is still this one, the reader has not moved the picture. */
  readonly viewport: Viewport;
  /** The picture was not complete, and a later part can be worse. */
  readonly wasBusy: boolean;
}

function sightOf(scene: Scene, subject: string | undefined): Sight | undefined {
  const part = subject === undefined ? scene.worst : scene.surroundings(subject);
  const must = part === undefined ? undefined : scene.box(part.center);
  if (part === undefined || must === undefined) return undefined;
  return { must, nice: part.nodes.flatMap(id => scene.box(id) ?? []) };
}

/**
 * Sets the first view of a picture before the browser paints it. As long as the reader has not moved
 * the picture, the view follows: the worst part until the picture is complete, and a subject that
 * leaves the view.
 */
export function useFirstLook({ scene, size, zoom, subject, isBusy }: FirstLook): void {
  const looked = useRef<Looked>();
  const busy = useRef(isBusy);
  busy.current = isBusy;
  // A layout effect, so that the picture is not painted twice.
  useLayoutEffect(() => {
    if (size.width === 0 || scene.nodes.length === 0) return;
    const last = looked.current;
    if (last !== undefined) {
      if (last.viewport !== zoom.viewport() || last.subject !== subject) return;
      const box = subject === undefined ? undefined : scene.box(subject);
      const isGone = box !== undefined && !overlaps(visibleBox(last.viewport, size), box);
      if (!isGone && !last.wasBusy) return;
    }
    zoom.moveTo(firstView(scene.layout, size, sightOf(scene, subject)));
    looked.current = { subject, viewport: zoom.viewport(), wasBusy: busy.current };
  }, [size, scene, subject, zoom]);
}
