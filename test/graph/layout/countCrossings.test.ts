import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, countCrossings, type Graph, type Layout } from '../../../src/graph';
import { columnOf } from '../../../src/graph/layout/frame/columns';
import { edge, graph, graphs, idOf, listenerRowsOf, node } from '../support/graphs';
import { layoutOf } from './support';

/** A reference implementation that compares every edge with every other. */
function everyPair({ nodes, edges }: Graph, layout: Layout): number {
  const byId = new Map(nodes.map(item => [item.id, item]));
  const lines = edges.flatMap(({ from, to }) => {
    const source = byId.get(from.node);
    const target = byId.get(to.node);
    const sourceBox = layout.boxes.get(from.node);
    const targetBox = layout.boxes.get(to.node);
    if (source === undefined || target === undefined) return [];
    if (sourceBox === undefined || targetBox === undefined) return [];
    const start = columnOf(source.role);
    const end = columnOf(target.role);
    if (start === end) return [];
    return {
      columns: `${start} ${end}`,
      from: anchorOf(source, sourceBox, from.row, 'right').y,
      to: anchorOf(target, targetBox, to.row, 'left').y,
    };
  });
  const crossings = lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter(
        other => one.columns === other.columns && (one.from - other.from) * (one.to - other.to) < 0
      )
  );
  return crossings.length;
}

/** A layout with nodes at the given places, even if they overlap. */
function scattered({ nodes }: Graph, tops: readonly number[]): Layout {
  return {
    boxes: new Map(
      nodes.map(({ id }, place) => [
        id,
        { x: 0, y: 24 * (tops[place % tops.length] ?? 0), width: 1, height: 48 },
      ])
    ),
    lanes: [],
    columns: [],
    width: 0,
    height: 0,
  };
}

describe('crossings', () => {
  const two = graph(
    [node('gateway', 'a', listenerRowsOf('one', 'two')), node('route', 'b'), node('route', 'c')],
    [edge('attachment', 'a#one', 'c'), edge('attachment', 'a#two', 'b')]
  );

  it('are pairs of edges whose ends are in another order than their starts', () => {
    const at = (b: number, c: number) => {
      const { boxes, ...rest } = scattered(two, [0]);
      const moved = new Map(boxes);
      [['b', b] as const, ['c', c] as const].forEach(([name, y]) =>
        moved.set(idOf(name), { x: 300, y, width: 1, height: 48 })
      );
      return countCrossings(two, { ...rest, boxes: moved });
    };
    expect(at(0, 100)).toBe(1);
    expect(at(100, 0)).toBe(0);
    expect(at(50, 50)).toBe(0);
  });

  it('are few in a layout', () => {
    expect(countCrossings(two, layoutOf(two))).toBe(0);
  });

  it('equal those of a comparison of all pairs', () => {
    const tops = fc.array(fc.nat(20), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(graphs, tops, (drawn, places) => {
        const layout = scattered(drawn, places);
        expect(countCrossings(drawn, layout)).toBe(everyPair(drawn, layout));
      })
    );
  });
});
