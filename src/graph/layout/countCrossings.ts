import type { Graph } from '../model';
import { anchorOf } from '../size';
import { columnOf } from './frame/columns';
import type { Layout } from './model';
import { RankTally } from './ordering/tally';

/**
 * Counts the crossings of a picture. Two edges between the same columns cross if one begins above
 * the other and ends below it.
 *
 * @param graph - Edges within a column, and edges without an end, do not count.
 */
export function countCrossings(graph: Graph, layout: Layout): number {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const groups = new Map<string, [from: number, to: number][]>();
  for (const { from, to } of graph.edges) {
    const source = nodes.get(from.node);
    const target = nodes.get(to.node);
    const sourceBox = layout.boxes.get(from.node);
    const targetBox = layout.boxes.get(to.node);
    if (source === undefined || sourceBox === undefined) continue;
    if (target === undefined || targetBox === undefined) continue;
    if (columnOf(source.role) === columnOf(target.role)) continue;
    const key = `${columnOf(source.role)} ${columnOf(target.role)}`;
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push([
      anchorOf(source, sourceBox, from.row, 'right').y,
      anchorOf(target, targetBox, to.row, 'left').y,
    ]);
  }
  let crossings = 0;
  for (const ends of groups.values()) {
    ends.sort(([a], [b]) => a - b);
    const targets = [...new Set(ends.map(([, to]) => to))].sort((a, b) => a - b);
    const ranks = new Map(targets.map((to, rank) => [to, rank]));
    const tally = new RankTally(targets.length);
    const waiting: number[] = [];
    ends.forEach(([from, to], index) => {
      if (index > 0 && from > ends[index - 1][0]) {
        waiting.splice(0).forEach(rank => tally.add(rank));
      }
      const rank = ranks.get(to) ?? 0;
      crossings += tally.larger(rank);
      waiting.push(rank);
    });
  }
  return crossings;
}
