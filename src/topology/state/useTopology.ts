import { type MutableRefObject, type ReactNode, useMemo, useRef } from 'react';
import { type Graph, type Way, wayOf } from '../../graph';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import type { Scene } from '../canvas/scene';
import { usePicture } from '../picture/usePicture';
import { keptNodes } from './keptNodes';
import { type Display, useDisplay } from './useDisplay';
import { useFoldFocus } from './useFoldFocus';
import { type Folds, useFolds } from './useFolds';
import { type Selection, usePicked } from './usePicked';

/** What is highlighted apart from the selection. */
export interface HighlightedWays {
  readonly way: Way;
  /** The note for the lane of a cluster; `''` for none. */
  readonly laneNote: (cluster: string) => string;
  /** What it says about all lanes. */
  readonly note: ReactNode;
}

export interface TopologyInput {
  /** Unfolded; undefined until there is a graph. */
  readonly graph: Graph | undefined;
  /** Identifies the shown part of the fleet. A new part is laid out afresh. */
  readonly of: string;
  /** The ways of the highlighted hostname or request; undefined for none. */
  readonly ways?: HighlightedWays;
  /** Clusters that the graph does not contain yet. */
  readonly pending: readonly string[];
}

export interface TopologyState {
  /** Undefined before the first picture. */
  readonly scene: Scene | undefined;
  readonly display: Display;
  readonly selection: Selection;
  readonly folds: Folds;
  /** The highlighted way; undefined for none. */
  readonly lit: Way | undefined;
  readonly canvas: MutableRefObject<CanvasHandle | null>;
}

/** Turns a graph into a picture, and keeps the reader's selection and open folds. */
export function useTopology({ graph, of, ways, pending }: TopologyInput): TopologyState {
  const display = useDisplay();
  const selection = usePicked();
  const folds = useFolds();
  const canvas = useRef<CanvasHandle | null>(null);
  const { picked } = selection;
  const { opened } = folds;
  const highlighted = ways?.way;
  const kept = useMemo(() => keptNodes(highlighted, picked), [highlighted, picked]);
  const scene = usePicture(graph, {
    opened,
    kept,
    of: `${of} ${[...opened].sort().join(' ')}`,
    pending,
  });
  useFoldFocus(scene, folds, canvas);
  const lit = useMemo(() => {
    if (scene === undefined) return undefined;
    const way = picked === undefined ? undefined : wayOf(scene.index, picked);
    // A selection that is no longer in the picture dims nothing.
    return way === undefined || way.nodes.size === 0 ? highlighted : way;
  }, [scene, picked, highlighted]);
  return { scene, display, selection, folds, lit, canvas };
}
