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
}

/**
 * Folds a graph and lays it out.
 *
 * @param whole - Unfolded.
 * @param before - The previous picture. If it shows the same part, its nodes keep their places and
 *   its lanes their rows.
 */
export function* pictureSteps(
  whole: Graph,
  { opened, kept, of, pending }: PictureOptions,
  before: LaidGraph | undefined
): Generator<void, LaidGraph> {
  const graph = foldGraph(GraphIndex.of(whole), { opened, kept });
  yield;
  const layout = before?.of === of ? yield* settleSteps(graph, before) : yield* layoutSteps(graph);
  const perRow = before?.of === of ? before.perRow : lanesPerRow(layout, new Set(pending));
  return { of, graph, layout, perRow };
}
