import { type MutableRefObject, useMemo, useRef } from 'react';
import { type Graph, type HostnameWays, type Way, wayOf } from '../../graph';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import type { Scene } from '../canvas/scene';
import { usePicture } from '../picture/usePicture';
import { keptNodes } from './keptNodes';
import { type Display, useDisplay } from './useDisplay';
import { useFoldFocus } from './useFoldFocus';
import { type Folds, useFolds } from './useFolds';
import { type Selection, usePicked } from './usePicked';

/** What a topology is made of. */
export interface TopologyInput {
  /** Unfolded; undefined while there is nothing yet. */
  readonly graph: Graph | undefined;
  /** Names the part of the fleet that is shown. If the name changes, it is laid out afresh. */
  readonly of: string;
  /** The ways of the hostname that is highlighted; undefined for none. */
  readonly ways?: HostnameWays;
  /** Clusters that are not in the graph yet. */
  readonly pending: readonly string[];
}

/** The state of a topology. */
export interface TopologyState {
  /** Undefined before the first picture. */
  readonly scene: Scene | undefined;
  readonly display: Display;
  readonly selection: Selection;
  readonly folds: Folds;
  /** What is highlighted; undefined if nothing is. */
  readonly lit: Way | undefined;
  readonly canvas: MutableRefObject<CanvasHandle | null>;
}

/** Makes a picture of a graph, and keeps what the reader selected and opened in it. */
export function useTopology({ graph, of, ways, pending }: TopologyInput): TopologyState {
  const display = useDisplay();
  const selection = usePicked();
  const folds = useFolds();
  const canvas = useRef<CanvasHandle | null>(null);
  const { picked } = selection;
  const { opened } = folds;
  const kept = useMemo(() => keptNodes(ways, picked), [ways, picked]);
  const scene = usePicture(graph, {
    opened,
    kept,
    of: `${of} ${[...opened].sort().join(' ')}`,
    pending,
  });
  useFoldFocus(scene, folds, canvas);
  const lit = useMemo(() => {
    if (scene === undefined) return undefined;
    return picked === undefined ? ways?.way : wayOf(scene.index, picked);
  }, [scene, picked, ways]);
  return { scene, display, selection, folds, lit, canvas };
}
