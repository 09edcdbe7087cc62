import { useCallback, useEffect, useState } from 'react';
import type { Scene } from '../scene';
import { FIRST_LOOK } from '../view/firstLook';
import type { ZoomControl } from '../view/useZoom';
import { centerOn, holds, READABLE_ZOOM, type Size, visibleBox } from '../view/viewport';

export interface GoToInput {
  readonly element: HTMLElement | null;
  readonly scene: Scene;
  readonly size: Size;
  readonly zoom: ZoomControl;
  /** Changes when other nodes are drawn. */
  readonly drawn: unknown;
}

/** The node with the focus. */
export interface GoTo {
  readonly active: string | undefined;
  readonly setActive: (id: string) => void;
  /** Moves a node into view and gives it the focus. */
  readonly goTo: (id: string) => void;
}

/** Remembers the node with the focus, and moves the focus. */
export function useGoTo({ element, scene, size, zoom, drawn }: GoToInput): GoTo {
  const [active, setActive] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const goTo = useCallback(
    (id: string) => {
      const box = scene.box(id);
      if (box === undefined) return;
      const viewport = zoom.viewport();
      const inView = holds(visibleBox(viewport, size), box) && viewport.zoom >= READABLE_ZOOM;
      if (!inView) {
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        zoom.moveTo(centerOn(middle, size, Math.max(viewport.zoom, FIRST_LOOK.least)));
      }
      setActive(id);
      setWanted(id);
    },
    [scene, size, zoom]
  );
  // A node can receive the focus only after it is rendered.
  useEffect(() => {
    if (wanted === undefined) return;
    const found = element?.querySelector<HTMLElement>(`[data-node="${CSS.escape(wanted)}"]`);
    if (!found) return;
    found.focus({ preventScroll: true });
    setWanted(undefined);
  }, [element, wanted, drawn]);
  return { active, setActive, goTo };
}
