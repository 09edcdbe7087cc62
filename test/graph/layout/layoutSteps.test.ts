import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  countCrossings,
  type Graph,
  HEADER_HEIGHT,
  layoutSteps,
  NODE_WIDTH,
} from '../../../src/graph';
import { columnOf } from '../../../src/graph/layout/frame/columns';
import {
  COLUMN_GAP,
  EMPTY_LANE,
  LANE_FOOT,
  LANE_GAP,
  LANE_HEADER,
  NODE_GAP,
  PICTURE_MARGIN,
  ROUTE_GAP,
  SET_GAP,
} from '../../../src/graph/layout/frame/spacing';
import { headsOf } from '../../../src/graph/layout/wiring/heads';
import {
  edge,
  fold,
  graph,
  graphs,
  idOf,
  listenerRowsOf,
  node,
  reordered,
  ruleRowsOf,
} from '../support/graphs';
import { boxOf, byHeight, expectSetsBelow, expectSound, layoutOf } from './support';

// A lane with one node without rows.
const LOW = LANE_HEADER + HEADER_HEIGHT + LANE_FOOT;

const shop = graph(
  [
    node('class', 'envoy'),
    node('gateway', 'public', listenerRowsOf('http', 'https')),
    node('route', 'cart', ruleRowsOf(1)),
    node('route', 'web', ruleRowsOf(2)),
    node('backend', 'cart-v1'),
    node('backend', 'web-v1'),
    node('backend', 'web-v2'),
  ],
  [
    edge('class', 'envoy', 'public'),
    edge('attachment', 'public#http', 'web'),
    edge('attachment', 'public#https', 'cart'),
    edge('backend', 'web#0', 'web-v2'),
    edge('backend', 'web#1', 'web-v1'),
    edge('backend', 'cart#0', 'cart-v1'),
  ]
);

/** The sets of ids that edges join, without classes. */
function components({ nodes, edges }: Graph): readonly ReadonlySet<string>[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const heads = headsOf(edges);
  const joined = new Map(nodes.map(({ id }) => [id, new Set([id])]));
  for (const { kind, from, to } of edges) {
    if (kind === 'set' && heads.get(to.node) !== from.node) continue;
    if (kind === 'class' || !ids.has(from.node) || !ids.has(to.node)) continue;
    const one = joined.get(from.node) as Set<string>;
    const other = joined.get(to.node) as Set<string>;
    if (one === other) continue;
    other.forEach(id => {
      one.add(id);
      joined.set(id, one);
    });
  }
  return [...new Set(joined.values())];
}

describe('columns', () => {
  it('are ordered from left to right, with room for labels between', () => {
    const { columns, width } = layoutOf(shop);
    expect(columns.map(({ role }) => role)).toEqual(['class', 'gateway', 'route', 'backend']);
    const gaps = columns.slice(1).map((column, index) => {
      const before = columns[index];
      return column.x - (before?.x ?? 0) - (before?.width ?? 0);
    });
    expect(gaps).toEqual([COLUMN_GAP, ROUTE_GAP, COLUMN_GAP]);
    const { class: ofClass, gateway, route, backend } = NODE_WIDTH;
    expect(width).toBe(
      ofClass + gateway + route + backend + 2 * COLUMN_GAP + ROUTE_GAP + 2 * PICTURE_MARGIN
    );
  });

  it('take no room if they are empty', () => {
    const { columns } = layoutOf(graph([node('class', 'envoy'), node('backend', 'web')]));
    expect(columns).toEqual([
      { role: 'class', x: PICTURE_MARGIN, width: NODE_WIDTH.class },
      {
        role: 'backend',
        x: PICTURE_MARGIN + NODE_WIDTH.class + COLUMN_GAP,
        width: NODE_WIDTH.backend,
      },
    ]);
  });

  it('are the same for all lanes', () => {
    const both = graph([node('gateway', 'gw'), node('backend', 'web', [], 'west')]);
    const layout = layoutOf(both);
    expect(layout.columns.map(({ role }) => role)).toEqual(['gateway', 'backend']);
    expect(boxOf(layout, 'web', 'west').x).toBe(PICTURE_MARGIN + NODE_WIDTH.gateway + COLUMN_GAP);
  });
});

describe('lanes', () => {
  it('are below each other in their order', () => {
    const nodes = [node('gateway', 'gw', [], 'west'), node('gateway', 'gw')];
    const layout = layoutOf(graph(nodes, [], ['west', 'north', 'east']));
    expect(layout.lanes).toMatchObject([
      { cluster: 'west', y: 0, height: LOW },
      { cluster: 'north', y: LOW + LANE_GAP, height: EMPTY_LANE },
      { cluster: 'east', y: LOW + EMPTY_LANE + 2 * LANE_GAP, height: LOW },
    ]);
    expect(layout.height).toBe(2 * LOW + EMPTY_LANE + 2 * LANE_GAP + PICTURE_MARGIN);
  });

  it('exist for clusters without nodes', () => {
    const layout = layoutOf(graph([node('gateway', 'gw', [], 'west')], [], ['east']));
    expect(layout.lanes.map(({ cluster }) => cluster)).toEqual(['east', 'west']);
  });

  it('are the whole layout of a graph without nodes', () => {
    const layout = layoutOf(graph([], [], ['east']));
    expect(layout).toMatchObject({ columns: [], lanes: [{ y: 0, height: EMPTY_LANE }] });
    expect(layoutOf(graph([]))).toMatchObject({ lanes: [], height: 0 });
  });
});

describe('ListenerSets', () => {
  it('are directly below their Gateway, indented', () => {
    const layout = layoutOf(
      graph(
        [
          node('gateway', 'a'),
          node('gateway', 'b'),
          node('listenerSet', 'of-a', listenerRowsOf('http')),
          node('route', 'web'),
        ],
        [
          edge('set', 'a', 'of-a'),
          edge('attachment', 'b', 'web'),
          edge('attachment', 'of-a#http', 'web'),
        ]
      )
    );
    const gateway = boxOf(layout, 'a');
    const set = boxOf(layout, 'of-a');
    expect(set.y).toBe(gateway.y + gateway.height + SET_GAP);
    expect(set.x - gateway.x).toBe(NODE_WIDTH.gateway - NODE_WIDTH.listenerSet);
    expect(set.x + set.width).toBe(gateway.x + gateway.width);
  });

  it('are in the order of the nodes that they join', () => {
    const layout = layoutOf(
      graph(
        [
          node('gateway', 'gw'),
          node('listenerSet', 'a'),
          node('listenerSet', 'b'),
          node('route', 'of-a'),
          node('route', 'of-b'),
          node('route', 'of-gw'),
          node('backend', 'shared'),
        ],
        [
          edge('set', 'gw', 'a'),
          edge('set', 'gw', 'b'),
          edge('attachment', 'gw', 'of-gw'),
          edge('attachment', 'a', 'of-a'),
          edge('attachment', 'b', 'of-b'),
          edge('backend', 'of-gw', 'shared'),
          edge('backend', 'of-b', 'shared'),
        ]
      )
    );
    expect(byHeight(layout, 'of-gw', 'of-a', 'of-b')[0]).toBe('of-gw');
    expect(byHeight(layout, 'a', 'b')[0]).toBe(
      byHeight(layout, 'of-a', 'of-b')[0] === 'of-a' ? 'a' : 'b'
    );
  });

  it('are placed alone without a Gateway', () => {
    const lonely = graph(
      [node('listenerSet', 'set'), node('gateway', 'gw')],
      [edge('set', 'gone', 'set')]
    );
    expectSound(lonely, layoutOf(lonely));
  });
});

describe('order', () => {
  it('follows the rows at which edges start', () => {
    const layout = layoutOf(shop);
    expect(byHeight(layout, 'cart', 'web')).toEqual(['web', 'cart']);
    expect(byHeight(layout, 'cart-v1', 'web-v1', 'web-v2')).toEqual([
      'web-v2',
      'web-v1',
      'cart-v1',
    ]);
    expect(countCrossings(shop, layout)).toBe(0);
  });

  it.each([
    ['one route each', [0, 0], [1, 1], [2, 2]],
    ['a fan', [0, 0], [0, 1], [0, 2]],
    ['a shared route', [0, 2], [1, 2], [1, 0]],
    ['a chain through shared routes', [0, 3], [2, 3], [2, 1], [1, 1]],
  ])('has no crossing in %s', (_, ...pairs) => {
    const numbers = [0, 1, 2, 3];
    const drawn = graph(
      [
        ...numbers.map(place => node('gateway', `gw${place}`)),
        ...numbers.map(place => node('route', `route${place}`)),
        ...numbers.map(place => node('backend', `backend${place}`)),
      ],
      [
        ...(pairs as number[][]).map(([a, b]) => edge('attachment', `gw${a}`, `route${b}`)),
        ...numbers.map(place => edge('backend', `route${place}`, `backend${3 - place}`)),
      ]
    );
    expect(countCrossings(drawn, layoutOf(drawn))).toBe(0);
  });

  it('keeps nodes apart that only a class joins', () => {
    const names = ['a', 'b', 'c'];
    const drawn = graph(
      [
        node('class', 'one'),
        node('class', 'two'),
        ...names.flatMap(name => [node('gateway', name), node('route', `of-${name}`)]),
        node('gateway', 'idle'),
      ],
      [
        edge('class', 'two', 'a'),
        edge('class', 'one', 'b'),
        edge('class', 'two', 'c'),
        ...names.map(name => edge('attachment', name, `of-${name}`)),
      ]
    );
    const layout = layoutOf(drawn);
    expect(byHeight(layout, ...names, 'idle')).toEqual(['b', 'a', 'c', 'idle']);
    const [a, two, c] = ['a', 'two', 'c'].map(name => boxOf(layout, name).y) as [
      number,
      number,
      number
    ];
    expect(two).toBe((a + c) / 2);
  });

  it('puts unjoined nodes last, columns beside each other', () => {
    const drawn = graph(
      [node('gateway', 'z'), node('gateway', 'a'), node('route', 'web'), node('route', 'alone')],
      [edge('attachment', 'z', 'web')]
    );
    const layout = layoutOf(drawn);
    expect(byHeight(layout, 'a', 'z')).toEqual(['z', 'a']);
    expect(boxOf(layout, 'alone').y).toBe(boxOf(layout, 'a').y);
    expect(boxOf(layout, 'a').y).toBeGreaterThan(boxOf(layout, 'web').y + 48);
  });
});

describe('places', () => {
  it('make edges level if each node has one', () => {
    const drawn = graph(
      [
        node('gateway', 'gw', listenerRowsOf('http')),
        node('route', 'web', ruleRowsOf(1)),
        node('backend', 'v1'),
      ],
      [edge('attachment', 'gw#http', 'web'), edge('backend', 'web#0', 'v1')]
    );
    const layout = layoutOf(drawn);
    const nodes = new Map(drawn.nodes.map(item => [item.id, item]));
    drawn.edges.forEach(({ from, to }) => {
      const ends = ([from, to] as const).map((end, place) => {
        const found = nodes.get(end.node);
        const box = layout.boxes.get(end.node);
        if (found === undefined || box === undefined) throw new Error(end.node);
        return anchorOf(found, box, end.row, place === 0 ? 'right' : 'left').y;
      });
      expect(ends[0]).toBe(ends[1]);
    });
  });

  it('keep a column as low as its nodes allow', () => {
    const many = Array.from({ length: 20 }, (_, place) => `route${place}`);
    const drawn = graph(
      [node('gateway', 'gw'), ...many.map(name => node('route', name)), node('backend', 'all')],
      many.flatMap(name => [edge('attachment', 'gw', name), edge('backend', name, 'all')])
    );
    const layout = layoutOf(drawn);
    expect(layout.lanes[0]?.height).toBe(
      LANE_HEADER + 20 * HEADER_HEIGHT + 19 * NODE_GAP + LANE_FOOT
    );
    expect(boxOf(layout, 'gw').y).toBe(boxOf(layout, 'all').y);
    expect(boxOf(layout, 'gw').y).toBe(LANE_HEADER + (19 * (HEADER_HEIGHT + NODE_GAP)) / 2);
  });

  it('apply to folds as to other nodes', () => {
    const drawn = graph(
      [node('gateway', 'gw'), fold('route', 'many'), fold('backend', 'all')],
      [edge('attachment', 'gw', 'many'), edge('backend', 'many', 'all')]
    );
    const layout = layoutOf(drawn);
    expectSound(drawn, layout);
    expect(boxOf(layout, 'many').y).toBe(boxOf(layout, 'gw').y);
  });

  it('do not depend on edges without an end, to another cluster or backwards', () => {
    const extra = [
      edge('attachment', 'public', 'gone'),
      { ...edge('attachment', 'public', 'web'), to: { node: idOf('web', 'west'), row: undefined } },
      edge('backend', 'web', 'public'),
      edge('backend', 'web', 'web'),
    ];
    expect(layoutOf({ ...shop, edges: [...shop.edges, ...extra] })).toEqual(layoutOf(shop));
  });
});

describe('any graph', () => {
  it('is laid out without overlaps, each node in its lane and column', () => {
    fc.assert(
      fc.property(graphs, drawn => {
        const layout = layoutOf(drawn);
        expectSound(drawn, layout);
        expectSetsBelow(drawn, layout);
      })
    );
  });

  it('is the same for any order of nodes and edges', () => {
    fc.assert(
      fc.property(
        graphs.chain(drawn => fc.tuple(fc.constant(drawn), reordered(drawn))),
        ([drawn, other]) => {
          const one = layoutOf(drawn);
          const two = layoutOf(other);
          expect([...two.boxes].sort()).toEqual([...one.boxes].sort());
          expect(two).toEqual(one);
        }
      )
    );
  });

  it('has no nodes of another Gateway between those of one Gateway', () => {
    fc.assert(
      fc.property(graphs, drawn => {
        const layout = layoutOf(drawn);
        const roles = new Map(drawn.nodes.map(({ id, role }) => [id, columnOf(role)]));
        // A backend of both Gateways is placed with one of them.
        const attached = drawn.edges.filter(({ kind }) => kind === 'attachment' || kind === 'set');
        const spans = components({ ...drawn, edges: attached })
          .filter(ids => new Set([...ids].map(id => roles.get(id))).size > 1)
          .map(ids => {
            const boxes = [...ids].map(id => layout.boxes.get(id)).filter(box => box !== undefined);
            const tops = boxes.map(({ y }) => y);
            const bottoms = boxes.map(({ y, height }) => y + height);
            return { top: Math.min(...tops), bottom: Math.max(...bottoms) };
          })
          .sort((a, b) => a.top - b.top);
        spans.slice(1).forEach(({ top }, index) => {
          expect(top).toBeGreaterThanOrEqual((spans[index]?.bottom ?? 0) + 40);
        });
      })
    );
  });
});

it('pauses repeatedly', () => {
  const names = Array.from({ length: 1_000 }, (_, place) => String(place));
  const drawn = graph(
    [
      node('gateway', 'gw'),
      ...names.flatMap(name => [node('route', `r${name}`), node('backend', `b${name}`)]),
    ],
    names.flatMap(name => [
      edge('attachment', 'gw', `r${name}`),
      edge('backend', `r${name}`, `b${name}`),
      edge('backend', `r${name}`, `b${(Number(name) * 7) % names.length}`),
    ])
  );
  expect([...layoutSteps(drawn)].length).toBeGreaterThan(100);
});
