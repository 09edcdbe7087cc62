import { describe, expect, it } from 'vitest';
import { evaluateGiven } from '../../../src/analysis';
import { GraphIndex } from '../../../src/graph/graphIndex';
import type { Box, Layout } from '../../../src/graph/layout/model';
import type { Graph } from '../../../src/graph/model';
import { type Direction, walk } from '../../../src/graph/ways/walk';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  parent,
  route,
} from '../../analysis/objects';
import { draw, graphOf, nodeName, nodeOf } from '../support/fleets';

const open = allow('All');
const box = (y: number, height = 20): Box => ({ x: 0, y, width: 100, height });

/** Nodes by name at the given places. */
function layoutOf(graph: Graph, places: Readonly<Record<string, Box>>): Layout {
  const boxes = Object.entries(places).map(([name, at]) => {
    const [node = '', cluster] = name.split(' @ ');
    return [nodeOf(graph, node, cluster).id, at] as const;
  });
  return { boxes: new Map(boxes), lanes: [], columns: [], width: 0, height: 0 };
}

function walker(graph: Graph, places: Readonly<Record<string, Box>>) {
  const index = GraphIndex.of(graph);
  const layout = layoutOf(graph, places);
  return (from: string, direction: Direction) => {
    const [node = '', cluster] = from.split(' @ ');
    const found = walk(nodeOf(graph, node, cluster).id, direction, index, layout);
    const there = found === undefined ? undefined : index.node(found);
    return there === undefined ? undefined : `${nodeName(there)} @ ${there.cluster}`;
  };
}

describe('Along the edges', () => {
  const tcp = listener('tcp', { port: 81, protocol: 'TCP', ...open });
  const graph = graphOf([
    gateway('infra/gw', [listener('http', open)]),
    gateway('infra/tcp', [tcp, listener('http', open)]),
    route('shop/a', [parent()], { rules: [{ backendRefs: [{ name: 'one' }, { name: 'two' }] }] }),
    route('shop/b', [parent(), parent('infra/tcp')]),
    route('shop/alone', []),
  ]);
  const go = walker(graph, {
    'GatewayClass example': box(100),
    'Gateway infra/gw': box(0),
    'Gateway infra/tcp': box(300),
    'HTTPRoute shop/a': box(0),
    'HTTPRoute shop/b': box(200),
    'HTTPRoute shop/alone': box(400),
    'backend Service shop/one': box(-100),
    'backend Service shop/two': box(40),
  });

  it('the walk goes to the nearest node', () => {
    expect(go('GatewayClass example', 'right')).toBe('Gateway infra/gw @ east');
    expect(go('Gateway infra/gw', 'right')).toBe('HTTPRoute shop/a @ east');
    expect(go('HTTPRoute shop/a', 'right')).toBe('backend Service shop/two @ east');
    expect(go('HTTPRoute shop/b', 'left')).toBe('Gateway infra/tcp @ east');
    expect(go('backend Service shop/one', 'left')).toBe('HTTPRoute shop/a @ east');
  });

  it('the walk ends at the last node', () => {
    expect(go('GatewayClass example', 'left')).toBeUndefined();
    expect(go('backend Service shop/one', 'right')).toBeUndefined();
    expect(go('HTTPRoute shop/b', 'right')).toBeUndefined();
    expect(go('HTTPRoute shop/alone', 'left')).toBeUndefined();
  });

  it('the nearest node is measured between the centers of boxes', () => {
    const tall = walker(graph, {
      'HTTPRoute shop/a': box(0, 20),
      'backend Service shop/one': box(-10, 200),
      'backend Service shop/two': box(50, 10),
    });
    expect(tall('HTTPRoute shop/a', 'right')).toBe('backend Service shop/two @ east');
  });

  it('an edge that is aside is used only without another edge', () => {
    const aside = graphOf([
      gateway('infra/gw', [listener('http', open), tcp]),
      gateway('infra/other', [
        listener('closed', { hostname: 'x.test', ...open }),
        listener('own'),
      ]),
      route('shop/web', [parent(), parent('infra/other')], { hostnames: ['y.test'] }),
    ]);
    const walkAside = walker(aside, {
      'Gateway infra/gw': box(500),
      'Gateway infra/other': box(0),
      'HTTPRoute shop/web': box(0),
    });
    // A refused edge precedes a distant one.
    expect(walkAside('HTTPRoute shop/web', 'left')).toBe('Gateway infra/other @ east');
    const edges = aside.edges.map(edge =>
      edge.from.node === nodeOf(aside, 'Gateway infra/other').id ? { ...edge, aside: true } : edge
    );
    const all = { ...aside, edges };
    expect(
      walker(all, {
        'Gateway infra/gw': box(500),
        'Gateway infra/other': box(0),
        'HTTPRoute shop/web': box(0),
      })('HTTPRoute shop/web', 'left')
    ).toBe('Gateway infra/gw @ east');
    expect(
      walker(all, { 'Gateway infra/other': box(0), 'HTTPRoute shop/web': box(0) })(
        'Gateway infra/other',
        'right'
      )
    ).toBe('HTTPRoute shop/web @ east');
  });
});

describe('Within a column', () => {
  const cluster = [
    gatewayClass(),
    gateway('infra/gw', [listener('http', open)], {
      allowedListeners: { namespaces: { from: 'All' } },
    }),
    gateway('infra/other', [listener('http', open)]),
    listenerSet('infra/set'),
    route('shop/a'),
  ];
  const one = evaluateGiven(cluster, []);
  const go = walker(draw({ east: one, west: one }), {
    'Gateway infra/gw @ east': box(0),
    'ListenerSet infra/set @ east': box(50),
    'Gateway infra/other @ east': box(100),
    'HTTPRoute shop/a @ east': box(20),
    'Gateway infra/gw @ west': box(200),
    'Gateway infra/other @ west': box(250),
    'HTTPRoute shop/a @ west': box(220),
  });

  it('the walk goes to the next node, ListenerSets included, and on into other lanes', () => {
    const column = [
      'Gateway infra/gw @ east',
      'ListenerSet infra/set @ east',
      'Gateway infra/other @ east',
      'Gateway infra/gw @ west',
      'Gateway infra/other @ west',
    ];
    column.forEach((name, place) => {
      expect(go(name, 'down')).toBe(column[place + 1]);
      expect(go(name, 'up')).toBe(column[place - 1]);
    });
    expect(go('HTTPRoute shop/a @ east', 'down')).toBe('HTTPRoute shop/a @ west');
    expect(go('HTTPRoute shop/a @ east', 'up')).toBeUndefined();
  });
});

it('A walk from a node outside of the graph goes nowhere', () => {
  const graph = graphOf([gateway()]);
  const index = GraphIndex.of(graph);
  const layout = layoutOf(graph, { 'Gateway infra/gw': box(0) });
  (['left', 'right', 'up', 'down'] as const).forEach(direction =>
    expect(walk('gone', direction, index, layout)).toBeUndefined()
  );
});
