import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/analysis';
import {
  type Graph,
  type GraphNode,
  type Layout,
  type ObjectNode,
  settleSteps,
} from '../../../../src/graph';
import { NODE_GAP, SET_GAP } from '../../../../src/graph/layout/frame/spacing';
import { headsOf } from '../../../../src/graph/layout/wiring/heads';
import {
  edge,
  graph,
  graphs,
  listenerRowsOf,
  node,
  reordered,
  ruleRowsOf,
} from '../../support/graphs';
import { boxOf, expectSetsBelow, expectSound, layoutOf } from '../support';

const many = Array.from({ length: 12 }, (_, place) => `r${String(place).padStart(2, '0')}`);

const fleet = graph(
  [
    node('class', 'envoy'),
    node('gateway', 'gw', listenerRowsOf('http')),
    node('gateway', 'other', listenerRowsOf('http')),
    ...many.map(name => node('route', name, ruleRowsOf(1))),
    ...many.map(name => node('backend', `${name}-v1`)),
    node('gateway', 'gw', listenerRowsOf('http'), 'west'),
    node('route', 'web', ruleRowsOf(1), 'west'),
  ],
  [
    edge('class', 'envoy', 'gw'),
    ...many.map(name => edge('attachment', 'gw#http', name)),
    ...many.map(name => edge('backend', `${name}#0`, `${name}-v1`)),
    edge('attachment', 'gw#http', 'web', 'west'),
  ]
);

function settle(now: Graph, before: Graph, layout = layoutOf(before)): Layout {
  return finish(settleSteps(now, { graph: before, layout }));
}

function withNode(given: Graph, changed: ObjectNode): Graph {
  return {
    ...given,
    nodes: given.nodes.map(item => (item.id === changed.id ? changed : item)),
  };
}

function plus(given: Graph, more: Graph): Graph {
  return {
    ...given,
    nodes: [...given.nodes, ...more.nodes],
    edges: [...given.edges, ...more.edges],
  };
}

function without(given: Graph, ...names: readonly string[]): Graph {
  const gone = new Set(names.map(name => `east|${name}`));
  return {
    ...given,
    nodes: given.nodes.filter(({ id }) => !gone.has(id)),
    edges: given.edges.filter(({ from, to }) => !gone.has(from.node) && !gone.has(to.node)),
  };
}

/** Expects that nodes in both graphs stay, except some by name. */
function expectStay(before: Layout, after: Layout, ...moving: readonly string[]): void {
  const may = new Set(moving.map(name => `east|${name}`));
  for (const [id, box] of before.boxes) {
    if (after.boxes.has(id) && !may.has(id)) expect(after.boxes.get(id)).toBe(box);
  }
}

describe('a change of levels and statuses', () => {
  it('moves nothing', () => {
    const layout = layoutOf(fleet);
    const now: Graph = {
      lanes: fleet.lanes.map(lane => ({ ...lane, stale: true })),
      nodes: fleet.nodes.map(item =>
        item.kind === 'fold' ? item : { ...item, level: 'problem', presence: 'missing' }
      ),
      edges: fleet.edges.map(item => ({ ...item, status: 'False', reason: 'BackendNotFound' })),
    };
    const after = settle(now, fleet, layout);
    expect(after).toEqual(layout);
    expectStay(layout, after);
  });

  it('moves nothing in any graph', () => {
    const before = graphs.chain(drawn => fc.tuple(fc.constant(drawn), reordered(drawn)));
    fc.assert(
      fc.property(before, ([drawn, other]) => {
        const layout = layoutOf(drawn);
        const after = settle(
          { ...other, edges: other.edges.map(item => ({ ...item, status: 'Unknown' })) },
          drawn,
          layout
        );
        expect(after).toEqual(layout);
      })
    );
  });
});

describe('a removed node', () => {
  it('leaves a gap', () => {
    const layout = layoutOf(fleet);
    const after = settle(without(fleet, 'r03', 'r03-v1'), fleet, layout);
    expectStay(layout, after);
    expect(after).toMatchObject({ lanes: layout.lanes, columns: layout.columns });
  });

  it('returns to its place if the place is still free', () => {
    const layout = layoutOf(fleet);
    const less = without(fleet, 'r03', 'r03-v1');
    const after = settle(fleet, less, settle(less, fleet, layout));
    expect(after).toEqual(layout);
  });
});

describe('a new node', () => {
  it('takes a gap that is large enough', () => {
    const layout = layoutOf(fleet);
    const less = without(fleet, 'r03', 'r03-v1');
    const now = plus(
      less,
      graph([node('route', 'new', ruleRowsOf(1))], [edge('attachment', 'gw#http', 'new')])
    );
    const after = settle(now, less, settle(less, fleet, layout));
    expectStay(layout, after);
    expect(boxOf(after, 'new')).toEqual(boxOf(layout, 'r03'));
  });

  it('goes to the end of its column if there is no gap, and the lanes below move', () => {
    const full = without(fleet, 'other', 'r11-v1');
    const layout = layoutOf(full);
    const now = plus(
      full,
      graph([node('route', 'new', ruleRowsOf(1))], [edge('attachment', 'gw#http', 'new')])
    );
    const after = settle(now, full, layout);
    expectSound(now, after);
    const last = Math.max(...many.map(name => boxOf(layout, name).y));
    const added = boxOf(after, 'new');
    expect(added.y).toBe(last + added.height + NODE_GAP);
    const [east, west] = layout.lanes;
    const growth = (after.lanes[0]?.height ?? 0) - (east?.height ?? 0);
    expect(growth).toBeGreaterThan(0);
    expect(after.lanes[1]).toEqual({ ...west, y: (west?.y ?? 0) + growth });
    ['gw', 'web'].forEach(name => {
      const box = boxOf(layout, name, 'west');
      expect(boxOf(after, name, 'west')).toEqual({ ...box, y: box.y + growth });
    });
    many.forEach(name => expect(boxOf(after, name)).toBe(boxOf(layout, name)));
  });

  it('is near the nodes that it joins, even if those are new too', () => {
    const layout = layoutOf(fleet);
    const now = plus(
      fleet,
      graph(
        [node('gateway', 'a-new'), node('class', 'a-new-class')],
        [edge('attachment', 'a-new', 'r05'), edge('class', 'a-new-class', 'a-new')]
      )
    );
    const after = settle(now, fleet, layout);
    expectSound(now, after);
    const near = Math.abs(boxOf(after, 'a-new').y - boxOf(after, 'r05').y);
    expect(near).toBeLessThan(150);
    expect(boxOf(after, 'a-new-class').y).toBe(boxOf(after, 'a-new').y);
  });

  it('makes room for a new column, and the remaining nodes of that column stay', () => {
    const before = graph(
      [node('gateway', 'gw'), node('route', 'web'), node('route', 'app')],
      [edge('attachment', 'gw', 'web')]
    );
    const layout = layoutOf(before);
    const now = plus(before, graph([node('backend', 'v1')], [edge('backend', 'web', 'v1')]));
    const after = settle(now, before, layout);
    expectStay(layout, after);
    expect(boxOf(after, 'v1').y).toBe(boxOf(after, 'web').y);
    expect(after.columns.map(({ role }) => role)).toEqual(['gateway', 'route', 'backend']);
  });
});

describe('a node that grows', () => {
  it('stays if there is room below', () => {
    const layout = layoutOf(fleet);
    const now = withNode(fleet, node('gateway', 'gw', listenerRowsOf('http', 'https')));
    const after = settle(now, fleet, layout);
    const { height, ...place } = boxOf(layout, 'gw');
    expect(boxOf(after, 'gw')).toEqual({ ...place, height: height + 24 });
    expectStay(layout, after, 'gw');
  });

  it('moves alone if there is no room', () => {
    const layout = layoutOf(fleet);
    const first = [...many].sort((a, b) => boxOf(layout, a).y - boxOf(layout, b).y)[0] ?? '';
    const now = withNode(fleet, node('route', first, ruleRowsOf(2)));
    const after = settle(now, fleet, layout);
    expectSound(now, after);
    expect(boxOf(after, first).y).toBeGreaterThan(boxOf(layout, many.at(-1) ?? '').y);
    many
      .filter(name => name !== first)
      .forEach(name => expect(boxOf(after, name)).toBe(boxOf(layout, name)));
  });

  it('stays when it shrinks again', () => {
    const layout = layoutOf(fleet);
    const now = withNode(fleet, node('route', 'r05'));
    const after = settle(now, fleet, layout);
    expect(boxOf(after, 'r05')).toEqual({ ...boxOf(layout, 'r05'), height: 48 });
    expectStay(layout, after, 'r05');
  });
});

describe('a new ListenerSet', () => {
  const set = graph([node('listenerSet', 'set')], [edge('set', 'gw', 'set')]);

  it('is below its Gateway, which stays if there is room', () => {
    const layout = layoutOf(fleet);
    const after = settle(plus(fleet, set), fleet, layout);
    expectStay(layout, after);
    const gateway = boxOf(layout, 'gw');
    expect(boxOf(after, 'set').y).toBe(gateway.y + gateway.height + SET_GAP);
  });

  it('moves its Gateway if there is no room', () => {
    const layout = layoutOf(fleet);
    const gateway = boxOf(layout, 'gw');
    const other = { ...boxOf(layout, 'other'), y: gateway.y + gateway.height + NODE_GAP };
    const boxes = new Map([...layout.boxes, ['east|other', other]]);
    const now = plus(fleet, set);
    const after = settle(now, fleet, { ...layout, boxes });
    expectSound(now, after);
    expectSetsBelow(now, after);
    expect(boxOf(after, 'other')).toBe(other);
    expect(boxOf(after, 'gw').y).not.toBe(gateway.y);
  });

  it('follows a change of its Gateway', () => {
    const before = plus(fleet, set);
    const layout = layoutOf(before);
    const now = plus(fleet, graph(set.nodes, [edge('set', 'other', 'set')]));
    const after = settle(now, before, layout);
    expectSetsBelow(now, after);
    ['gw', 'other', ...many].forEach(name => expect(boxOf(after, name)).toBe(boxOf(layout, name)));
    const other = boxOf(after, 'other');
    expect(boxOf(after, 'set').y).toBe(other.y + other.height + SET_GAP);
  });
});

describe('a fresh layout', () => {
  it('is computed if more than a third is new', () => {
    const less = without(fleet, ...many);
    expect(settle(fleet, less)).toEqual(layoutOf(fleet));
  });

  it('is computed for other lanes, or another order of lanes', () => {
    const turned = { ...fleet, lanes: [...fleet.lanes].reverse() };
    expect(settle(turned, fleet)).toEqual(layoutOf(turned));
    const more = { ...fleet, lanes: [...fleet.lanes, { cluster: 'north', stale: false }] };
    expect(settle(more, fleet)).toEqual(layoutOf(more));
  });

  it('is computed for one lane if more than a third of it is new', () => {
    const before = {
      ...without(fleet, 'r03'),
      nodes: without(fleet, 'r03').nodes.filter(({ cluster }) => cluster === 'east'),
    };
    const layout = layoutOf(before);
    const after = settle(without(fleet, 'r03'), before, layout);
    expectStay(layout, after);
    const alone = layoutOf({ ...fleet, lanes: [{ cluster: 'west', stale: false }] });
    const west = after.lanes[1]?.y ?? 0;
    expect(boxOf(after, 'web', 'west').y - west).toBe(boxOf(alone, 'web', 'west').y);
  });
});

describe('any change', () => {
  const parts = fc.array(
    fc.nat(5).map(number => number > 0),
    { minLength: 40, maxLength: 90 }
  );
  const growths = fc.array(fc.nat(3), { minLength: 40, maxLength: 90 });

  function some(given: Graph, keeps: readonly boolean[]): Graph {
    return { ...given, nodes: given.nodes.filter((_, place) => keeps[place % keeps.length]) };
  }

  function grown(given: Graph, rows: readonly number[]): Graph {
    return {
      ...given,
      nodes: given.nodes.map((item, place) =>
        item.kind === 'object' && item.role === 'route'
          ? { ...item, rows: ruleRowsOf(rows[place % rows.length] ?? 0) }
          : item
      ),
    };
  }

  it('causes no overlap, however often the graph changes', () => {
    const changes = fc.array(fc.tuple(parts, growths), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(graphs, changes, (whole, steps) => {
        let before = whole;
        let layout = layoutOf(whole);
        for (const [keeps, rows] of steps) {
          const now = grown(some(whole, keeps), rows);
          layout = settle(now, before, layout);
          expectSound(now, layout);
          expectSetsBelow(now, layout);
          before = now;
        }
      })
    );
  });

  it('that only removes nodes moves no other node', () => {
    fc.assert(
      fc.property(graphs, parts, (whole, keeps) => {
        const layout = layoutOf(whole);
        const now = some(whole, keeps);
        const kept = new Set(now.nodes.map(({ id }) => id));
        // Keeps a removed Gateway's ListenerSet from moving to another Gateway.
        const heads = headsOf(whole.edges);
        const edges = whole.edges.filter(
          ({ kind, from, to }) =>
            kept.has(from.node) && (kind !== 'set' || heads.get(to.node) === from.node)
        );
        expectStay(layout, settle({ ...now, edges }, whole, layout));
      })
    );
  });

  it('that only adds nodes moves whole lanes only', () => {
    fc.assert(
      fc.property(graphs, parts, (whole, keeps) => {
        const now = { ...whole, edges: whole.edges.filter(({ kind }) => kind !== 'set') };
        const before = some(now, keeps);
        const layout = layoutOf(before);
        const after = settle(now, before, layout);
        const isFew = (part: readonly GraphNode[]) =>
          part.filter(({ id }) => !layout.boxes.has(id)).length <= part.length / 3;
        if (!isFew(now.nodes)) return;
        now.lanes.forEach(({ cluster }, index) => {
          const inLane = now.nodes.filter(item => item.cluster === cluster);
          if (!isFew(inLane)) return;
          const moved = (after.lanes[index]?.y ?? 0) - (layout.lanes[index]?.y ?? 0);
          inLane.forEach(({ id }) => {
            const box = layout.boxes.get(id);
            if (box !== undefined) expect(after.boxes.get(id)?.y).toBe(box.y + moved);
          });
        });
      })
    );
  });

  it('has the same result for any order', () => {
    const cases = fc
      .tuple(graphs, parts)
      .chain(([whole, keeps]) =>
        fc.tuple(fc.constant(some(whole, keeps)), fc.constant(whole), reordered(whole))
      );
    fc.assert(
      fc.property(cases, ([before, now, other]) => {
        const layout = layoutOf(before);
        expect(settle(other, before, layout)).toEqual(settle(now, before, layout));
      })
    );
  });
});
