import { type MutableRefObject, useCallback, useEffect, useState } from 'react';
import type { FoldNode, Picked, Way } from '../../graph';
import { type CanvasHandle, useCanvasHandle } from './input/useCanvasHandle';
import { useCanvasInput } from './input/useCanvasInput';
import { useGoTo } from './input/useGoTo';
import { useOpenByZoom } from './input/useOpenByZoom';
import type { Scene } from './scene';
import { useDrawing } from './useDrawing';
import { useFirstLook } from './view/useFirstLook';
import { useFit } from './view/useFit';
import { useInView } from './view/useInView';
import { usePickedInView } from './view/usePickedInView';
import { useReveal } from './view/useReveal';
import { useSize } from './view/useSize';
import { useWayInView } from './view/useWayInView';
import { useZoom } from './view/useZoom';
import { visibleBox } from './view/viewport';

export interface CanvasOptions {
  readonly scene: Scene;
  readonly picked: Picked | undefined;
  /** The highlighted way; undefined for none. */
  readonly lit: Way | undefined;
  /** The node that the picture is about; undefined: its worst part. Visible in the first view. */
  readonly subject: string | undefined;
  /** The way that moves into view when it changes. */
  readonly shown: Way | undefined;
  /** More clusters are still computing. */
  readonly isBusy: boolean;
  readonly onPick: (picked: Picked | undefined) => void;
  readonly onOpenFold: (fold: FoldNode) => void;
  readonly handle: MutableRefObject<CanvasHandle | null>;
}

/** The state of a canvas: its viewport, its visible content and the node with the focus. */
export function useCanvas(options: CanvasOptions) {
  const { scene, picked, lit, subject, shown, isBusy, onPick, onOpenFold, handle } = options;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const size = useSize(element);
  const { far, nodes, edges, onMove } = useInView(scene, size);
  const { world, canvas, draw } = useDrawing(scene, size, lit);
  const zoom = useZoom(element, scene.layout, viewport => {
    draw(viewport);
    onMove(viewport);
  });
  useEffect(() => draw(zoom.viewport()), [draw, zoom, far]);
  const fit = useFit(scene, size, zoom);
  useFirstLook({ scene, size, zoom, subject, isBusy });
  useWayInView(shown, scene, size, zoom);
  const reveal = useReveal(size, zoom);
  usePickedInView(picked, scene, size, reveal);

  const keyboard = useGoTo({ element, scene, reveal, drawn: nodes });
  const view = useCallback(() => visibleBox(zoom.viewport(), size), [zoom, size]);
  useCanvasHandle(handle, { zoomBy: zoom.zoomBy, fit, view, goTo: keyboard.goTo });
  const reading = { element, scene, size, zoom, reveal, far, keyboard };
  const input = useCanvasInput({ ...reading, onPick, onOpenFold });
  useOpenByZoom(element, scene, zoom, onOpenFold);
  const { active } = keyboard;
  return { setElement, world, canvas, size, far, nodes, edges, active, input };
}
