import { useCallback, useEffect, useState } from 'react';
import type { Scene } from '../scene';
import type { Reveal } from '../view/useReveal';

export interface GoToInput {
  readonly element: HTMLElement | null;
  readonly scene: Scene;
  readonly reveal: Reveal;
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
export function useGoTo({ element, scene, reveal, drawn }: GoToInput): GoTo {
  const [active, setActive] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const goTo = useCallback(
    (id: string) => {
      const box = scene.box(id);
      if (box === undefined) return;
      reveal(box);
      setActive(id);
      setWanted(id);
    },
    [scene, reveal]
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
