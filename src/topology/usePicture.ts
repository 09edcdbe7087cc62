import { useEffect, useMemo, useRef, useState } from 'react';
import {
  besideLanes,
  foldGraph,
  type Graph,
  GraphIndex,
  lanesPerRow,
  type Layout,
  layoutSteps,
  settleSteps,
} from '../graph';
import { Scene } from './canvas/scene';
import { runInSlices } from './canvas/slices';

/** How a graph becomes a picture. */
export interface PictureOptions {
  /** Ids of folds that were opened. */
  readonly opened: ReadonlySet<string>;
  /** Ids of nodes that must not be folded. */
  readonly kept: ReadonlySet<string>;
  /**
   * What of the graph is looked at. As long as it is the same only what changed moves; something else
   * is laid out afresh.
   */
  readonly of: string;
  /** Clusters that are not in it yet; the same list as long as they are the same. */
  readonly pending: readonly string[];
}

interface Laid {
  readonly of: string;
  readonly graph: Graph;
  /** With its lanes below each other. */
  readonly layout: Layout;
  readonly perRow: number;
}

function* pictureSteps(
  whole: Graph,
  { opened, kept, of, pending }: PictureOptions,
  before: Laid | undefined
): Generator<void, Laid> {
  const graph = foldGraph(GraphIndex.of(whole), { opened, kept });
  yield;
  const layout = before?.of === of ? yield* settleSteps(graph, before) : yield* layoutSteps(graph);
  // What has been looked at for a while must not jump because a lane grew by a box.
  const perRow = before?.of === of ? before.perRow : lanesPerRow(layout, new Set(pending));
  return { of, graph, layout, perRow };
}

/**
 * Folds a graph and lays it out, a slice at a time, whenever it changes.
 *
 * @param graph - What to draw; undefined while there is nothing.
 * @param options - See its fields; sets are to be the same as long as they hold the same.
 * @returns The picture; the last one while the next is worked out, undefined before the first.
 */
export function usePicture(
  graph: Graph | undefined,
  { opened, kept, of, pending }: PictureOptions
): Scene | undefined {
  const [laid, setLaid] = useState<Laid>();
  const last = useRef<Laid>();
  useEffect(() => {
    if (graph === undefined) return undefined;
    return runInSlices(pictureSteps(graph, { opened, kept, of, pending }, last.current), result => {
      last.current = result;
      setLaid(result);
    });
  }, [graph, opened, kept, of, pending]);
  return useMemo(
    () =>
      laid === undefined
        ? undefined
        : new Scene(laid.graph, besideLanes(laid.layout, laid.graph.nodes, laid.perRow)),
    [laid]
  );
}
