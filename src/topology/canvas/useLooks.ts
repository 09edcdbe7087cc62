import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Way } from '../../graph';
import type { Scene } from './scene';
import type { ZoomControl } from './useZoom';
import { centreOn, fitBox, holds, type Size, visibleBox } from './viewport';

/** At the first look texts are large enough to be read, even where not all of it can be seen. */
export const FIRST_LOOK = { least: 0.6, most: 1 };
/** Space around the picture, in its own lengths. */
export const PADDING = 8;

/** What decides where a picture is looked at. */
export interface Looks {
  readonly scene: Scene;
  readonly size: Size;
  readonly zoom: ZoomControl;
  /** The node that the picture is about, which is in view at the first look. */
  readonly subject: string | undefined;
  /** What must come into view when it becomes another one. */
  readonly shown: Way | undefined;
}

/**
 * The zoom at which a picture is as wide as the screen, or where that is too small to be read its
 * first lane: who reads it scrolls downwards only.
 *
 * @param scene - The picture.
 * @param width - Of the screen, in CSS pixels.
 */
export function wideZoom({ layout }: Scene, width: number): number {
  const all = width / (layout.width + 2 * PADDING);
  const lane = width / ((layout.lanes[0]?.width ?? 0) + 2 * PADDING);
  return all < FIRST_LOOK.least ? lane : all;
}

function firstZoom(scene: Scene, { width, height }: Size): number {
  const { layout } = scene;
  const wide = wideZoom(scene, width);
  const whole = height / (layout.height + 2 * PADDING);
  const least = Math.min(FIRST_LOOK.most, Math.max(FIRST_LOOK.least, Math.min(wide, whole)));
  return Math.max(least, Math.min(wide, FIRST_LOOK.most));
}

/**
 * Looks at a picture when it first comes, and at what is to be shown of it later.
 *
 * @param looks - See its fields.
 * @returns Shows the picture as a whole, within limits of the zoom.
 */
export function useLooks({ scene, size, zoom, subject, shown }: Looks) {
  const fit = useCallback(
    (least: number, most: number) => {
      const { width, height } = scene.layout;
      const box = {
        x: -PADDING,
        y: -PADDING,
        width: width + 2 * PADDING,
        height: height + 2 * PADDING,
      };
      zoom.moveTo(fitBox(box, size, { least, most }));
    },
    [scene, size, zoom]
  );
  const looked = useRef(false);
  // In one go with the drawing of what is there: nothing else comes between the two.
  useLayoutEffect(() => {
    if (looked.current || size.width === 0 || scene.nodes.length === 0) return;
    looked.current = true;
    fit(firstZoom(scene, size), FIRST_LOOK.most);
    const box = subject === undefined ? undefined : scene.box(subject);
    const { x, zoom: now } = zoom.viewport();
    if (box !== undefined && !holds(visibleBox(zoom.viewport(), size), box))
      zoom.moveTo({ ...centreOn({ x: 0, y: box.y + box.height / 2 }, size, now), x });
  }, [fit, size, scene, subject, zoom]);

  // It is drawn unfolded only with the next picture, and then stands elsewhere.
  const looksLeft = useRef(0);
  useEffect(() => {
    looksLeft.current = 2;
  }, [shown]);
  useEffect(() => {
    if (shown === undefined || size.width === 0 || looksLeft.current === 0) return;
    looksLeft.current -= 1;
    const box = scene.around(shown.nodes);
    if (box !== undefined) zoom.moveTo(fitBox(box, size, FIRST_LOOK));
  }, [shown, scene, size, zoom]);
  return fit;
}
