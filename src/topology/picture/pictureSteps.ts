import {
  foldGraph,
  type Graph,
  GraphIndex,
  lanesPerRow,
  type Layout,
  layoutSteps,
  settleSteps,
} from '../../graph';

export interface PictureOptions {
  /** The ids of open folds. */
  readonly opened: ReadonlySet<string>;
  /** The ids of nodes that must not be folded. */
  readonly kept: ReadonlySet<string>;
  /** Identifies the shown part of the graph. A new part is laid out afresh. */
  readonly of: string;
  /**
   * Clusters that the graph does not contain yet. The identity is stable while the content is the
   * same.
   */
  readonly pending: readonly string[];
}

/** A folded graph with its layout. */
export interface LaidGraph {
  readonly of: string;
  readonly graph: Graph;
  /** With its lanes below each other. */
  readonly layout: Layout;
  readonly perRow: number;
  readonly pending: readonly string[];
}

/**
 * Folds a graph and lays it out.
 *
 * @param whole - Unfolded.
 * @param before - The previous picture. If it shows the same part, its nodes keep their places and
 *   its lanes their rows, unless a cluster has arrived since then.
 */
export function* pictureSteps(
  whole: Graph,
  { opened, kept, of, pending }: PictureOptions,
  before: LaidGraph | undefined
): Generator<void, LaidGraph> {
  const graph = foldGraph(GraphIndex.of(whole), { opened, kept });
  yield;
  const former = before?.of === of ? before : undefined;
  const layout =
    former === undefined ? yield* layoutSteps(graph) : yield* settleSteps(graph, former);
  const isAwaited = former?.pending.join() === pending.join();
  const perRow = isAwaited && former ? former.perRow : lanesPerRow(layout, new Set(pending));
  return { of, graph, layout, perRow, pending };
}
