import { type MutableRefObject, useMemo } from 'react';
import { download } from '../../components/findings/download';
import { useWords } from '../../components/words/useWords';
import { mermaidOf, svgOf } from '../../graph';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import type { Scene } from '../canvas/scene';
import { exportWords } from '../text/exportWords';

/** The picture in formats for use outside the page. */
export interface Exports {
  /** Saves the visible part of the picture. */
  readonly saveSvg: () => void;
  /** The whole picture as Mermaid text. */
  readonly mermaid: () => string;
}

const FILE = 'gateway-fleet-topology.svg';

/** Exports the picture in the user's language. */
export function useExports(
  { graph, layout }: Scene,
  canvas: MutableRefObject<CanvasHandle | null>
): Exports {
  const { t } = useWords();
  return useMemo(
    () => ({
      saveSvg: () => {
        const view = canvas.current?.view();
        if (view === undefined) return;
        download(FILE, 'image/svg+xml', svgOf(graph, layout, view, exportWords(t)));
      },
      mermaid: () => mermaidOf(graph, exportWords(t)),
    }),
    [graph, layout, canvas, t]
  );
}
