import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateGiven } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { GraphIndex } from '../../../src/graph/graphIndex';
import { type Graph, type GraphEdge, type GraphRow, isProblem } from '../../../src/graph/model';
import { type GraphFilter, narrowGraph } from '../../../src/graph/ways/narrow';
import { runs } from '../../analysis/arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  route,
  service,
} from '../../analysis/objects';
import {
  clusters,
  draw,
  drawPart,
  edgesOf,
  evaluatedWith,
  graphOf,
  nodeOf,
  partOf,
  readInPart,
} from '../support/fleets';

const ALL: GraphFilter = {
  clusters: [],
  namespaces: [],
  gateway: undefined,
  problemsOnly: false,
};
const open = allow('All');
const sending = (name: string, backend: string, ...parents: object[]) =>
  route(name, parents, { rules: [{ backendRefs: [{ name: backend, port: 80 }] }] });

const objects = [
  gatewayClass(),
  gateway('infra/gw', [listener('http', open)]),
  gateway('infra/other', [listener('http', open)]),
  service('shop/a'),
  service('data/b'),
  sending('shop/a', 'a', parent('infra/gw')),
  sending('data/b', 'b', parent('infra/gw')),
  sending('data/c', 'gone', parent('infra/other')),
];
const east = evaluateGiven(objects, []);
const graph = draw({ east });
const both = draw({ east, west: east });

function narrow(of: Graph, filter: Partial<GraphFilter>): Graph {
  return narrowGraph(GraphIndex.of(of), { ...ALL, ...filter });
}

function nodesOf(of: Graph): string[] {
  return partOf(of).nodes;
}

/** Whether an edge has a problem or is unknown, without being implementation-specific. */
function isOpen(edge: GraphEdge): boolean {
  return isProblem(edge) || (edge.status === 'Unknown' && edge.reason !== 'ImplementationSpecific');
}

function expectToBePart(part: Graph, of: Graph): void {
  const ids = new Set(part.nodes.map(({ id }) => id));
  const kept = of.nodes.filter(({ id }) => ids.has(id));
  const asked = new Set(part.edges.map(({ from }) => `${from.node} ${from.row}`));
  expect(part.nodes).toEqual(
    kept.map(node => ({
      ...node,
      // A missing listener is shown only for the parentRefs that select it.
      rows: (node.rows as readonly GraphRow[]).filter(
        ({ id, presence }) => presence === 'there' || asked.has(`${node.id} ${id}`)
      ),
    }))
  );
  const edges = new Set(part.edges);
  expect(of.edges.filter(edge => edges.has(edge)).length).toBe(part.edges.length);
  const loose = part.edges.filter(({ from, to }) => !ids.has(from.node) || !ids.has(to.node));
  expect(loose).toEqual([]);
}

describe('A narrowed graph', () => {
  it('without filters is unchanged', () => {
    expect(narrow(graph, {})).toBe(graph);
  });

  it('of clusters has their lanes only', () => {
    const west = narrow(both, { clusters: ['west'] });
    expect(west.lanes.map(({ cluster }) => cluster)).toEqual(['west']);
    expect(west.nodes.length).toBe(graph.nodes.length);
    expect(west.edges.length).toBe(graph.edges.length);
    expect([...west.nodes, ...west.edges].every(({ cluster }) => cluster === 'west')).toBe(true);
  });

  it('of a namespace has its routes with their ways, and no other routes of the Gateway', () => {
    expect(partOf(narrow(graph, { namespaces: ['shop'] }))).toEqual({
      nodes: [
        'Gateway infra/gw',
        'GatewayClass example',
        'HTTPRoute shop/a',
        'backend Service shop/a',
      ],
      edges: [
        'Gateway infra/gw#http > HTTPRoute shop/a',
        'GatewayClass example > Gateway infra/gw',
        'HTTPRoute shop/a#rule 0 > backend Service shop/a',
      ],
    });
  });

  it('of the namespace of Gateways has them with their classes', () => {
    expect(nodesOf(narrow(graph, { namespaces: ['infra'] }))).toEqual([
      'Gateway infra/gw',
      'Gateway infra/other',
      'GatewayClass example',
    ]);
  });

  it('of namespaces has what each of them has', () => {
    const two = nodesOf(narrow(graph, { namespaces: ['shop', 'data'] }));
    expect(two).toEqual(nodesOf(graph));
    expect(nodesOf(narrow(graph, { namespaces: ['nowhere'] }))).toEqual([]);
  });

  it('of the namespace of a ListenerSet has the Gateway above it', () => {
    const sets = graphOf([
      gateway('infra/gw', [listener('http', open)], {
        allowedListeners: { namespaces: { from: 'All' } },
      }),
      listenerSet('shop/set'),
    ]);
    expect(nodesOf(narrow(sets, { namespaces: ['shop'] }))).toEqual([
      'Gateway infra/gw',
      'GatewayClass example',
      'ListenerSet shop/set',
    ]);
  });

  it('of a Gateway has everything attached to it in every cluster, and no other Gateway of that name', () => {
    const mesh = route('shop/mesh', [parent('infra/gw', { group: '', kind: 'Service' })]);
    const vendors = route('shop/foo', [parent('infra/gw', { group: 'example.com', kind: 'Foo' })]);
    const foo = object('example.com/v1', 'Foo', 'infra/gw');
    const more = evaluateGiven([...objects, service('infra/gw'), foo, mesh, vendors], []);
    const of = { namespace: 'infra', name: 'gw' };
    const part = narrow(draw({ east, west: more }), { gateway: of });
    expect(nodesOf(narrow(graph, { gateway: of }))).toEqual([
      'Gateway infra/gw',
      'GatewayClass example',
      'HTTPRoute data/b',
      'HTTPRoute shop/a',
      'backend Service data/b',
      'backend Service shop/a',
    ]);
    expect(nodesOf(narrow(part, { clusters: ['west'] }))).toEqual(
      nodesOf(narrow(graph, { gateway: of }))
    );
    expect(nodesOf(narrow(part, { clusters: ['east'] }))).toEqual(
      nodesOf(narrow(graph, { gateway: of }))
    );
  });

  it('of problems has each with its way up to the class, and every lane', () => {
    const well = evaluateGiven([gatewayClass(), gateway()], []);
    const part = narrow(draw({ east, west: well }), { problemsOnly: true });
    expect(edgesOf(part)).toEqual([
      'GatewayClass example > Gateway infra/other: True',
      'Gateway infra/other#http > HTTPRoute data/c: True',
      'HTTPRoute data/c#rule 0 > backend Service data/gone: False BackendNotFound',
    ]);
    expect(part.lanes.map(({ cluster }) => cluster)).toEqual(['east', 'west']);
  });

  it('of problems has the backends of a refused route', () => {
    const refused = graphOf([
      gateway(),
      service('shop/a'),
      sending('shop/a', 'a', parent('infra/gw')),
      sending('infra/fine', 'a', parent('infra/gw')),
    ]);
    const part = narrow(refused, { problemsOnly: true });
    expect(edgesOf(part, 'attachment', 'backend')).toContain(
      'HTTPRoute shop/a#rule 0 > backend Service shop/a: True'
    );
  });

  it('of problems has unknown edges, and what they would lead to', () => {
    const bySelector = listener('x', {
      port: 81,
      ...allow('Selector', { matchLabels: { team: 'shop' } }),
    });
    const evaluation = evaluatedWith(
      [
        ...objects.slice(1),
        gatewayClass(),
        gateway('infra/gw', [listener('http', open), bySelector]),
      ],
      [['', 'Namespace', { state: 'none', cause: 'forbidden' }]]
    );
    const part = narrow(draw({ east: evaluation }), { problemsOnly: true });
    expect(edgesOf(part)).toEqual(
      expect.arrayContaining([
        'Gateway infra/gw#x > HTTPRoute shop/a: Unknown NotRead',
        'HTTPRoute shop/a#rule 0 > backend Service shop/a: True',
      ])
    );
  });

  it('of problems omits expected refusals and implementation-specific edges', () => {
    const aside = graphOf([
      gateway('infra/gw', [
        listener('http', open),
        listener('tcp', { port: 81, protocol: 'TCP', ...open }),
        listener('quic', { port: 82, protocol: 'example.com/quic', ...open }),
      ]),
      route('shop/web'),
    ]);
    expect(edgesOf(aside, 'attachment')).toHaveLength(3);
    const listenersAside = narrow(aside, { problemsOnly: true });
    expect(edgesOf(listenersAside, 'attachment')).toEqual([]);
  });

  it('of a namespace omits missing listeners of other parentRefs', () => {
    const asking = (name: string, sectionName: string) =>
      route(name, [parent('infra/gw', { sectionName })]);
    const ghosts = graphOf([gateway(), asking('shop/a', 'x'), asking('data/b', 'y')]);
    const rows = (of: Graph) => nodeOf(of, 'Gateway infra/gw').rows.map(({ id }) => id);
    expect(rows(ghosts)).toEqual(['http', '?y:', '?x:']);
    expect(rows(narrow(ghosts, { namespaces: ['shop'] }))).toEqual(['http', '?x:']);
  });

  it('of several filters has what passes all of them', () => {
    const of = { namespace: 'infra', name: 'gw' };
    expect(nodesOf(narrow(graph, { namespaces: ['data'], gateway: of }))).toEqual([
      'Gateway infra/gw',
      'GatewayClass example',
      'HTTPRoute data/b',
      'backend Service data/b',
    ]);
    expect(nodesOf(narrow(graph, { gateway: of, problemsOnly: true }))).toEqual([]);
    expect(
      narrow(both, { clusters: ['west'], namespaces: ['data'], problemsOnly: true }).nodes
    ).toEqual(
      narrow(both, { problemsOnly: true }).nodes.filter(({ cluster }) => cluster === 'west')
    );
  });
});

describe('Any narrowed graph', () => {
  const inTwo = (some: readonly KubernetesObject[]) => {
    const one = evaluatedWith(some);
    return draw({ east: one, west: one });
  };
  const namespaces = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'infra'), {
    minLength: 1,
    maxLength: 2,
  });
  const filters: fc.Arbitrary<Partial<GraphFilter>> = fc.oneof(
    fc.record({ clusters: fc.constantFrom(['east'], ['west', 'east']) }),
    fc.record({ namespaces }),
    fc.record({
      gateway: fc.record({
        namespace: fc.constantFrom('a', 'b', 'infra'),
        name: fc.constantFrom('gw0', 'gw1'),
      }),
    }),
    fc.record({ problemsOnly: fc.constant(true) })
  );

  it('is a part of its graph, and narrowing it again changes nothing', () => {
    fc.assert(
      fc.property(clusters, filters, (some, filter) => {
        const whole = inTwo(some);
        const part = narrow(whole, filter);
        expectToBePart(part, whole);
        expect(partOf(narrow(part, filter))).toEqual(partOf(part));
      }),
      runs(40)
    );
  });

  it('of all filters is a part of the result of each filter', () => {
    fc.assert(
      fc.property(clusters, filters, filters, (some, one, other) => {
        const whole = inTwo(some);
        const part = narrow(whole, { ...other, ...one });
        expectToBePart(part, whole);
        expectToBePart(part, narrow(whole, one));
      }),
      runs(40)
    );
  });

  it('of problems has all problems, each with its whole way', () => {
    let open = 0;
    fc.assert(
      fc.property(readInPart, some => {
        const { graph: whole } = drawPart(some);
        const part = GraphIndex.of(narrow(whole, { problemsOnly: true }));
        const index = GraphIndex.of(whole);
        const wanted = new Set<string>();
        const want = (node: string) => {
          if (wanted.has(node)) return;
          wanted.add(node);
          index.to(node).forEach(edge => {
            wanted.add(edge.id);
            want(edge.from.node);
          });
        };
        whole.edges.filter(isOpen).forEach(edge => {
          open += 1;
          wanted.add(edge.id);
          want(edge.from.node);
        });
        whole.nodes
          .filter(({ level }) => level === 'problem' || level === 'unknown')
          .forEach(({ id }) => want(id));
        const lost = [...wanted].filter(
          id => part.node(id) === undefined && part.edge(id) === undefined
        );
        expect(lost).toEqual([]);
        expect(part.graph.lanes).toEqual(whole.lanes);
      }),
      runs(40)
    );
    expect(open).toBeGreaterThan(100);
  });

  it('of problems has only nodes on the way of a problem', () => {
    let left = 0;
    fc.assert(
      fc.property(readInPart, some => {
        const { graph: whole } = drawPart(some);
        const part = narrow(whole, { problemsOnly: true });
        const index = GraphIndex.of(whole);
        const troubled = (id: string): boolean => {
          const level = index.node(id)?.level;
          return (
            level === 'problem' ||
            level === 'unknown' ||
            [...index.from(id), ...index.to(id)].some(isOpen)
          );
        };
        // A kept node has a problem, is above one that has, or is below a refused route.
        const above = (id: string): boolean =>
          troubled(id) || index.from(id).some(({ to }) => above(to.node));
        const below = (id: string): boolean =>
          index.to(id).some(({ from }) => index.to(from.node).some(isOpen));
        left += whole.nodes.length - part.nodes.length;
        expect(part.nodes.filter(({ id }) => !above(id) && !below(id))).toEqual([]);
      }),
      runs(40)
    );
    expect(left).toBeGreaterThan(50);
  });
});
