import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis';
import { type Graph } from '../../../src/graph';
import { type LaidGraph, pictureSteps } from '../../../src/topology/picture/pictureSteps';
import { edge, graph, node } from '../../graph/support/graphs';

const NONE: ReadonlySet<string> = new Set();

function picture(
  whole: Graph,
  of: string,
  before?: LaidGraph,
  pending: readonly string[] = []
): LaidGraph {
  return finish(pictureSteps(whole, { opened: NONE, kept: NONE, of, pending }, before));
}

describe('A picture', () => {
  const routes = ['a', 'b', 'c'].map(name => node('route', name));
  const small = graph(
    [node('gateway', 'gw'), ...routes],
    routes.map(({ ref }) => edge('attachment', 'gw', ref.name))
  );
  const grown = graph(
    [...small.nodes, node('route', '0')],
    [...small.edges, edge('attachment', 'gw', '0')]
  );

  it('has a place for every node', () => {
    const { graph: shown, layout } = picture(small, 'all');
    expect(shown.nodes.every(({ id }) => layout.boxes.has(id))).toBe(true);
  });

  it('keeps the places of its nodes while it shows the same part', () => {
    const before = picture(small, 'all');
    const after = picture(grown, 'all', before);
    before.graph.nodes.forEach(({ id }) => {
      expect(after.layout.boxes.get(id)).toEqual(before.layout.boxes.get(id));
    });
    expect(after.perRow).toBe(before.perRow);
  });

  it('arranges its lanes again when a higher one arrives', () => {
    const many = (cluster: string) =>
      Array.from({ length: 60 }, (_, place) => node('route', `r${place}`, [], cluster));
    const first = graph([node('route', 'one')], [], ['east', 'west', 'north']);
    const whole = graph(
      [...first.nodes, ...many('west'), ...many('north')],
      [],
      ['east', 'west', 'north']
    );
    const before = picture(first, 'all', undefined, ['west', 'north']);
    expect(picture(whole, 'all', before).perRow).toBe(picture(whole, 'all').perRow);
    expect(before.perRow).not.toBe(picture(whole, 'all').perRow);
  });

  it('is laid out afresh for another part', () => {
    const before = picture(small, 'all');
    const other = picture(grown, 'problems', before);
    expect(other.layout).toEqual(picture(grown, 'problems').layout);
  });
});
