import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphIndex } from '../../../src/graph/graphIndex';
import type { Graph, GraphEdge } from '../../../src/graph/model';
import { type Picked, rowKey, wayOf } from '../../../src/graph/ways/way';
import { runs } from '../../analysis/arbitraries';
import { allow, gateway, listener, listenerSet, parent, route } from '../../analysis/objects';
import { clusters, draw, evaluatedWith, graphOf, nodeOf, partOf } from '../support/fleets';

const open = allow('All');
const to = (sectionName: string) => parent('infra/gw', { sectionName });
const backend = (name: string) => ({ backendRefs: [{ name, port: 80 }] });

const graph = graphOf([
  gateway('infra/gw', [listener('http', open), listener('https', { ...open, port: 81 })], {
    allowedListeners: { namespaces: { from: 'All' } },
  }),
  gateway('infra/other', [listener('http', open)]),
  listenerSet('infra/set', 'infra/gw', [listener('extra', { ...open, port: 8080 })]),
  route('shop/a', [to('http')], { rules: [backend('one'), backend('two')] }),
  route('shop/b', [to('https'), parent('infra/other')], { rules: [backend('two')] }),
  route('shop/c', [parent('infra/set', { kind: 'ListenerSet' })], { rules: [backend('three')] }),
]);
const index = GraphIndex.of(graph);
const id = (name: string) => nodeOf(graph, name).id;
const lit = (picked: Picked) => partOf(graph, wayOf(index, picked));
const edgeTo = (name: string, of: Graph = graph) =>
  of.edges.find(edge => edge.to.node === nodeOf(of, name).id) as GraphEdge;

describe('The way of a selection', () => {
  it('of a listener is its class, its routes and their backends, without its siblings', () => {
    expect(lit({ node: id('Gateway infra/gw'), row: 'http' })).toEqual({
      nodes: [
        'Gateway infra/gw',
        'GatewayClass example',
        'HTTPRoute shop/a',
        'backend Service shop/one',
        'backend Service shop/two',
      ],
      edges: [
        'Gateway infra/gw#http > HTTPRoute shop/a',
        'GatewayClass example > Gateway infra/gw',
        'HTTPRoute shop/a#rule 0 > backend Service shop/one',
        'HTTPRoute shop/a#rule 1 > backend Service shop/two',
      ],
    });
  });

  it('of a Gateway has all its listeners, with those of its ListenerSets', () => {
    expect(lit({ node: id('Gateway infra/gw'), row: undefined })).toEqual({
      nodes: [
        'Gateway infra/gw',
        'GatewayClass example',
        'HTTPRoute shop/a',
        'HTTPRoute shop/b',
        'HTTPRoute shop/c',
        'ListenerSet infra/set',
        'backend Service shop/one',
        'backend Service shop/three',
        'backend Service shop/two',
      ],
      edges: partOf(graph).edges.filter(edge => !edge.includes('infra/other')),
    });
  });

  it('of a rule has its own backends, and the way to its route', () => {
    expect(lit({ node: id('HTTPRoute shop/a'), row: 'rule 1' })).toEqual({
      nodes: [
        'Gateway infra/gw',
        'GatewayClass example',
        'HTTPRoute shop/a',
        'backend Service shop/two',
      ],
      edges: [
        'Gateway infra/gw#http > HTTPRoute shop/a',
        'GatewayClass example > Gateway infra/gw',
        'HTTPRoute shop/a#rule 1 > backend Service shop/two',
      ],
    });
  });

  it('of a backend has the rules that lead to it, and the parents of their routes', () => {
    const way = wayOf(index, { node: id('backend Service shop/two'), row: undefined });
    expect(partOf(graph, way).edges).toEqual([
      'Gateway infra/gw#http > HTTPRoute shop/a',
      'Gateway infra/gw#https > HTTPRoute shop/b',
      'Gateway infra/other#http > HTTPRoute shop/b',
      'GatewayClass example > Gateway infra/gw',
      'GatewayClass example > Gateway infra/other',
      'HTTPRoute shop/a#rule 1 > backend Service shop/two',
      'HTTPRoute shop/b#rule 0 > backend Service shop/two',
    ]);
    expect([...way.rows].sort()).toEqual(
      [
        rowKey(id('Gateway infra/gw'), 'http'),
        rowKey(id('Gateway infra/gw'), 'https'),
        rowKey(id('Gateway infra/other'), 'http'),
        rowKey(id('HTTPRoute shop/a'), 'rule 1'),
        rowKey(id('HTTPRoute shop/b'), 'rule 0'),
      ].sort()
    );
  });

  it('of an edge has what leads to its start, and what its end leads to', () => {
    const edge = graph.edges.find(
      ({ from, to: end }) =>
        from.node === id('Gateway infra/other') && end.node === id('HTTPRoute shop/b')
    ) as GraphEdge;
    expect(lit({ edge: edge.id })).toEqual({
      nodes: [
        'Gateway infra/other',
        'GatewayClass example',
        'HTTPRoute shop/b',
        'backend Service shop/two',
      ],
      edges: [
        'Gateway infra/other#http > HTTPRoute shop/b',
        'GatewayClass example > Gateway infra/other',
        'HTTPRoute shop/b#rule 0 > backend Service shop/two',
      ],
    });
  });

  it('of a route of a ListenerSet goes through its Gateway', () => {
    expect(lit({ node: id('HTTPRoute shop/c'), row: undefined }).edges).toEqual([
      'Gateway infra/gw > ListenerSet infra/set',
      'GatewayClass example > Gateway infra/gw',
      'HTTPRoute shop/c#rule 0 > backend Service shop/three',
      'ListenerSet infra/set#extra > HTTPRoute shop/c',
    ]);
  });

  it('of a missing node is empty', () => {
    expect(lit({ edge: 'none' })).toEqual({ nodes: [], edges: [] });
    expect(lit({ node: 'none', row: undefined })).toEqual({ nodes: [], edges: [] });
  });

  it('ends if the graph has a circle', () => {
    const edge = edgeTo('HTTPRoute shop/a');
    const back: GraphEdge = {
      ...edge,
      id: 'back',
      from: { node: id('backend Service shop/one'), row: undefined },
      to: { node: id('GatewayClass example'), row: undefined },
    };
    const round = GraphIndex.of({ ...graph, edges: [...graph.edges, back] });
    const way = wayOf(round, { node: id('HTTPRoute shop/a'), row: 'rule 0' });
    expect(way.edges.has('back')).toBe(true);
    expect(way.nodes.has(id('HTTPRoute shop/b'))).toBe(true);
    // The class leads to the other rule of the route too, which is more than the selection.
    expect(partOf(graph, way).edges).toContain(
      'HTTPRoute shop/a#rule 1 > backend Service shop/two'
    );
  });

  it('has exactly the nodes that are reachable upwards and downwards', () => {
    fc.assert(
      fc.property(clusters, fc.nat(), fc.nat(), (objects, some, other) => {
        const whole = draw({ east: evaluatedWith(objects) });
        const node = whole.nodes[some % whole.nodes.length];
        if (node === undefined) return;
        const rows = [undefined, ...node.rows.map(row => row.id)];
        const row = rows[other % rows.length];
        const above = closure(whole.edges, [node.id], edge => [edge.to.node, edge.from.node]);
        const first = whole.edges.filter(
          edge => edge.from.node === node.id && (row === undefined || edge.from.row === row)
        );
        const below = closure(
          whole.edges,
          first.map(edge => edge.to.node),
          edge => [edge.from.node, edge.to.node]
        );
        const way = wayOf(GraphIndex.of(whole), { node: node.id, row });
        expect([...way.edges].sort()).toEqual(
          [...new Set([...first, ...above, ...below].map(edge => edge.id))].sort()
        );
        const ends = [...first, ...above, ...below].flatMap(edge => [edge.from, edge.to]);
        expect([...way.nodes].sort()).toEqual(
          [...new Set([node.id, ...ends.map(end => end.node)])].sort()
        );
        const own = row === undefined ? [] : [rowKey(node.id, row)];
        const keys = ends.flatMap(end =>
          end.row === undefined ? [] : [rowKey(end.node, end.row)]
        );
        expect([...way.rows].sort()).toEqual([...new Set([...own, ...keys])].sort());
      }),
      runs(60)
    );
  });
});

/** Every edge that starts at some nodes, in the direction that `ends` gives to edges. */
function closure(
  edges: readonly GraphEdge[],
  from: readonly string[],
  ends: (edge: GraphEdge) => readonly [near: string, far: string]
): GraphEdge[] {
  const reached = new Set(from);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    edges.forEach(edge => {
      const [near, far] = ends(edge);
      if (reached.has(near)) reached.add(far);
    });
  }
  return edges.filter(edge => reached.has(ends(edge)[0]));
}
