import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { type FoldNode, type Picked, walk } from '../../../graph';
import type { Scene } from '../scene';
import { FIRST_LOOK } from '../view/firstLook';
import type { Reveal } from '../view/useReveal';
import type { ZoomControl } from '../view/useZoom';
import { centerOn, pointAt, type Size } from '../view/viewport';
import { foldUnder, idUnder, pickedUnder } from './canvasTargets';
import { keyAction } from './keyAction';
import type { GoTo } from './useGoTo';

export interface CanvasInput {
  readonly element: HTMLElement | null;
  readonly scene: Scene;
  readonly size: Size;
  readonly zoom: ZoomControl;
  readonly reveal: Reveal;
  /** The picture is drawn as shapes, which cannot be selected. */
  readonly far: boolean;
  readonly keyboard: GoTo;
  readonly onPick: (picked: Picked | undefined) => void;
  readonly onOpenFold: (fold: FoldNode) => void;
}

export function useCanvasInput(input: CanvasInput) {
  const { element, scene, size, zoom, reveal, far, keyboard, onPick, onOpenFold } = input;
  const pickAt = (target: EventTarget) => {
    const node = idUnder(target, 'node');
    if (node !== undefined) keyboard.setActive(node);
    const fold = foldUnder(scene, target);
    if (fold !== undefined) onOpenFold(fold);
    else onPick(pickedUnder(target));
  };
  const zoomInAt = ({ clientX, clientY }: MouseEvent) => {
    const bounds = element?.getBoundingClientRect();
    if (bounds === undefined) return;
    const at = pointAt(zoom.viewport(), { x: clientX - bounds.left, y: clientY - bounds.top });
    zoom.moveTo(centerOn(at, size, FIRST_LOOK.least));
  };
  return {
    onClick: (event: MouseEvent) => {
      if (far) zoomInAt(event);
      else pickAt(event.target);
    },
    // A press of the mouse also gives the focus, and the node must not move from under it.
    onFocus: ({ target }: FocusEvent) => {
      const node = target.matches(':focus-visible') ? idUnder(target, 'node') : undefined;
      const box = node === undefined ? undefined : scene.box(node);
      if (node === undefined || box === undefined) return;
      keyboard.setActive(node);
      reveal(box);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const node = idUnder(event.target, 'node');
      const action = keyAction(event.key);
      if (node === undefined || action === undefined) return;
      event.preventDefault();
      if (action === 'pick') {
        pickAt(event.target);
        return;
      }
      const next = walk(node, action, scene.index, scene.layout);
      if (next !== undefined) keyboard.goTo(next);
    },
  };
}
