import { type MutableRefObject, useMemo } from 'react';
import { download } from '../../components/findings/download';
import { useWords } from '../../components/words/useWords';
import { mermaidOf, svgOf, type Way } from '../../graph';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import type { Scene } from '../canvas/scene';
import { exportWords } from '../text/exportWords';
import { pictureTexts } from '../text/pictureTexts';

/** The picture in formats for use outside the page. */
export interface Exports {
  /** Saves what the screen shows of the picture. */
  readonly saveSvg: () => void;
  /** The whole picture as Mermaid text. */
  readonly mermaid: () => string;
}

export interface ExportInput {
  readonly scene: Scene;
  /** The highlighted way; undefined for none. */
  readonly lit: Way | undefined;
  /** The note for a cluster; `''` for none. */
  readonly laneNote: (cluster: string) => string;
  readonly canvas: MutableRefObject<CanvasHandle | null>;
}

const FILE = 'gateway-fleet-topology.svg';

/** Exports the picture in the user's language. */
export function useExports({ scene, lit, laneNote, canvas }: ExportInput): Exports {
  const { graph, layout } = scene;
  const { t } = useWords();
  return useMemo(
    () => ({
      saveSvg: () => {
        const view = canvas.current?.view();
        if (view === undefined) return;
        const shown = { view, lit, texts: pictureTexts(t, laneNote) };
        download(FILE, 'image/svg+xml', svgOf(graph, layout, shown));
      },
      mermaid: () => mermaidOf(graph, exportWords(t)),
    }),
    [graph, layout, lit, laneNote, canvas, t]
  );
}
