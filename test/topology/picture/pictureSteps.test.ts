import { describe, expect, it } from 'vitest';
import { finish, type Graph } from '../../../src/graph';
import { type LaidGraph, pictureSteps } from '../../../src/topology/picture/pictureSteps';
import { edge, graph, node } from '../../graph/support/graphs';

const NONE: ReadonlySet<string> = new Set();

function picture(whole: Graph, of: string, before?: LaidGraph): LaidGraph {
  return finish(pictureSteps(whole, { opened: NONE, kept: NONE, of, pending: [] }, before));
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

  it('is laid out afresh for another part', () => {
    const before = picture(small, 'all');
    const other = picture(grown, 'problems', before);
    expect(other.layout).toEqual(picture(grown, 'problems').layout);
  });
});
