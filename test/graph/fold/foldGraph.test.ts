import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthKey, sameHealth } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { foldGraph, type FoldOptions } from '../../../src/graph/fold/foldGraph';
import { GraphIndex } from '../../../src/graph/graphIndex';
import type { FoldNode, Graph, GraphEdge } from '../../../src/graph/model';
import { runs } from '../../analysis/arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  object,
  parent,
  route,
  service,
} from '../../analysis/objects';
import { clusters, crowd, draw, edgesOf, evaluatedWith, graphOf, nodeOf } from '../support/fleets';

const NOTHING: ReadonlySet<string> = new Set();
const open = allow('All');

function fold(graph: Graph, options: Partial<FoldOptions> = {}): Graph {
  return foldGraph(GraphIndex.of(graph), { opened: NOTHING, from: 1, ...options });
}

function foldsOf({ nodes }: Graph): FoldNode[] {
  return nodes.flatMap(node => (node.kind === 'fold' ? [node] : []));
}

/** The node that shows a node. */
function placesIn(folded: Graph): (node: string) => string {
  const places = new Map(
    foldsOf(folded).flatMap(({ id, members }) => members.map(member => [member, id] as const))
  );
  return node => places.get(node) ?? node;
}

/** Whether an edge shows a problem or an unknown status. */
function isNews({ status, aside }: GraphEdge): boolean {
  return status !== 'True' && !aside;
}

/** Routes of a namespace, each with its own Service. */
function shop(count: number, at = 'shop', fields: object = {}): KubernetesObject[] {
  return Array.from({ length: count }, (_, place) => [
    service(`${at}/s${place}`),
    route(`${at}/r${place}`, [parent()], {
      rules: [{ backendRefs: [{ name: `s${place}`, port: 80 }] }],
      ...fields,
    }),
  ]).flat();
}

const infra = gateway('infra/gw', [
  listener('http', open),
  listener('https', { ...open, port: 81 }),
]);

const draws = (objects: readonly KubernetesObject[]) => draw({ east: evaluatedWith(objects) });

describe('A folded graph', () => {
  it('shows everything that is refused or unknown, alone or with equals', () => {
    let news = 0;
    fc.assert(
      fc.property(clusters, objects => {
        const graph = draws(objects);
        const folded = fold(graph);
        const index = GraphIndex.of(folded);
        const place = placesIn(folded);
        graph.edges.filter(isNews).forEach(({ from, to, status, reason }) => {
          news += 1;
          const [first, last] = [place(from.node), place(to.node)];
          const lines = index.from(first).filter(edge => edge.to.node === last);
          expect(lines.some(line => line.status === status && line.reason === reason)).toBe(true);
        });
        graph.nodes.forEach(node => {
          const shown = index.node(place(node.id));
          expect([shown?.level, shown?.presence]).toEqual([node.level, node.presence]);
          if (node.role === 'route') expect(sameHealth(shown?.health, node.health)).toBe(true);
        });
      }),
      runs(40)
    );
    expect(news).toBeGreaterThan(100);
  });

  it('has every node once, alone or in a fold, and only edges between existing nodes', () => {
    let folds = 0;
    fc.assert(
      fc.property(crowd, objects => {
        const graph = draws(objects);
        const folded = fold(graph);
        const index = GraphIndex.of(folded);
        folds += foldsOf(folded).length;
        const single = folded.nodes.filter(({ kind }) => kind === 'object').map(({ id }) => id);
        const members = foldsOf(folded).flatMap(node => node.members);
        expect([...single, ...members].sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        expect(new Set(folded.edges.map(({ id }) => id)).size).toBe(folded.edges.length);
        const loose = folded.edges.filter(({ from, to }) => {
          const near = index.node(from.node);
          const rows = near?.rows.map(({ id }) => id) ?? [];
          const isThere = near !== undefined && index.node(to.node) !== undefined;
          return !isThere || (from.row !== undefined && !rows.includes(from.row));
        });
        expect(loose).toEqual([]);
      }),
      runs(40)
    );
    expect(folds).toBeGreaterThan(30);
  });

  it('counts the lines that one line stands for', () => {
    fc.assert(
      fc.property(crowd, objects => {
        const graph = draws(objects);
        const folded = fold(graph);
        const place = placesIn(folded);
        const counted = (edges: readonly GraphEdge[], of: (edge: GraphEdge) => number) => {
          const counts = new Map<string, number>();
          edges.forEach(edge => {
            const ends = [edge.from.node, edge.to.node].map(place);
            const isFolded = ends.some(end => foldsOf(folded).some(({ id }) => id === end));
            if (!isFolded || edge.aside) return;
            const row = place(edge.from.node) === edge.from.node ? edge.from.row : undefined;
            const key = [edge.kind, ends[0], row, ends[1]].join(' ');
            counts.set(key, (counts.get(key) ?? 0) + of(edge));
          });
          return counts;
        };
        expect(counted(folded.edges, ({ count }) => count)).toEqual(counted(graph.edges, () => 1));
      }),
      runs(30)
    );
  });

  it('keeps the nodes in `kept`, and shows the members of opened folds', () => {
    let kept = 0;
    fc.assert(
      fc.property(crowd, objects => {
        const graph = draws(objects);
        const ofRoutes = foldsOf(fold(graph)).filter(({ role }) => role === 'route');
        ofRoutes.forEach(({ id, members }) => {
          const opened = fold(graph, { opened: new Set([id]) });
          const there = new Set(opened.nodes.map(node => node.id));
          expect(there.has(id)).toBe(false);
          members.forEach(member => expect(there.has(member)).toBe(true));
          // Other folds stay the same.
          ofRoutes
            .filter(other => other.id !== id)
            .forEach(other => expect(there.has(other.id)).toBe(true));
          const [first = ''] = members;
          const keeping = fold(graph, { kept: new Set([first]) });
          expect(keeping.nodes.map(node => node.id)).toContain(first);
          expect(keeping.edges.filter(({ to }) => to.node === first)).toEqual(
            graph.edges.filter(({ to }) => to.node === first)
          );
          kept += 1;
        });
      }),
      runs(20)
    );
    expect(kept).toBeGreaterThan(10);
  });
});

describe('Equal routes', () => {
  it('become one fold, with their backends, and one line for each listener', () => {
    const folded = fold(graphOf([infra, ...shop(4)]));
    expect(edgesOf(folded, 'attachment', 'backend')).toEqual([
      'Gateway infra/gw#http > fold of 4 routes: True',
      'Gateway infra/gw#https > fold of 4 routes: True',
      'fold of 4 routes > fold of 4 backends: True',
    ]);
    expect(folded.edges.filter(({ kind }) => kind !== 'class').map(({ count }) => count)).toEqual([
      4, 4, 4,
    ]);
    expect(foldsOf(folded)).toMatchObject([
      { role: 'route', namespaces: ['shop'], level: 'good' },
      { role: 'backend', namespaces: ['shop'], level: 'plain' },
    ]);
  });

  it('are drawn one by one if there are few of them, or few in all', () => {
    const two = graphOf([infra, ...shop(2)]);
    expect(foldsOf(fold(two))).toEqual([]);
    const three = graphOf([infra, ...shop(3)]);
    expect(foldsOf(fold(three))).toHaveLength(2);
    expect(fold(three, { from: 4 })).toBe(three);
    const many = (count: number) => graphOf([infra, ...shop(count)]);
    expect(foldsOf(fold(many(39), { from: undefined }))).toEqual([]);
    expect(foldsOf(fold(many(40), { from: undefined }))).toHaveLength(2);
  });

  it('are separated by Gateway, by the namespace of their backends and by cluster', () => {
    const other = (count: number) =>
      shop(count, 'shop', {}).map(object =>
        object.kind === 'Service'
          ? object
          : route(`shop/o${object.metadata.name}`, [parent('infra/other')])
      );
    const graph = graphOf([
      infra,
      gateway('infra/other', [listener('http', open)]),
      ...shop(3),
      ...shop(3, 'data'),
      ...other(3),
    ]);
    const routes = foldsOf(fold(graph)).filter(({ role }) => role === 'route');
    expect(routes.map(({ namespaces, members }) => [...namespaces, members.length])).toEqual([
      ['data', 3],
      ['shop', 3],
      ['shop', 3],
    ]);
    const one = evaluatedWith([infra, ...shop(3)]);
    const both = fold(draw({ east: one, west: one }));
    expect(
      foldsOf(both).every(({ members, cluster }) =>
        members.every(member => member.startsWith(`${cluster}|`))
      )
    ).toBe(true);
  });

  it('do not fold a Service that other routes use, or that has no ready endpoints', () => {
    const slice = {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: 'x',
        namespace: 'shop',
        labels: { 'kubernetes.io/service-name': 's1' },
      },
      endpoints: [],
    } as KubernetesObject;
    const refused = route('shop/refused', [parent('infra/gone')], {
      rules: [{ backendRefs: [{ name: 's0', port: 80 }] }],
    });
    const graph = graphOf([infra, ...shop(6), refused, slice]);
    const folded = fold(graph);
    const seen = folded.nodes.map(({ id }) => id);
    expect(seen).toContain(nodeOf(graph, 'backend Service shop/s0').id);
    expect(seen).toContain(nodeOf(graph, 'backend Service shop/s1').id);
    // A route whose only backend has no ready endpoints differs from the others.
    expect(seen).toContain(nodeOf(graph, 'HTTPRoute shop/r1').id);
    expect(foldsOf(folded).map(({ role, members }) => [role, members.length])).toEqual([
      ['route', 5],
      ['backend', 4],
    ]);
  });

  it('of many namespaces become one fold for each Gateway, until it is opened', () => {
    const names = Array.from({ length: 20 }, (_, place) => `n${String(place).padStart(2, '0')}`);
    const graph = graphOf([infra, ...names.flatMap(name => shop(3, name))]);
    const folded = fold(graph);
    const [routes, backends, ...more] = foldsOf(folded);
    expect(more).toEqual([]);
    expect(routes).toMatchObject({ role: 'route', namespaces: names });
    expect(routes?.members).toHaveLength(60);
    expect(backends?.members).toHaveLength(60);
    const opened = fold(graph, { opened: new Set([routes?.id ?? '', backends?.id ?? '']) });
    expect(foldsOf(opened).map(({ role, namespaces }) => [role, ...namespaces])).toEqual([
      ...names.map(name => ['route', name]),
      ...names.map(name => ['backend', name]),
    ]);
    const [first] = foldsOf(opened);
    const inside = fold(graph, { opened: new Set([routes?.id ?? '', first?.id ?? '']) });
    expect(inside.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...(first?.members ?? [])])
    );
  });

  it('omit listeners that accept none of them, and count for listeners that accept some', () => {
    const listeners = [
      listener('http', open),
      listener('tcp', { port: 81, protocol: 'TCP', ...open }),
      listener('a', { port: 82, hostname: 'a.test', ...open }),
    ];
    const graph = graphOf([
      gateway('infra/gw', listeners),
      ...shop(2, 'shop', { hostnames: ['a.test'] }),
      ...shop(4, 'shop', { hostnames: ['b.test'] }).map(({ kind, metadata, ...rest }) => ({
        ...rest,
        kind,
        metadata: { ...metadata, name: kind === 'Service' ? metadata.name : `b${metadata.name}` },
      })),
    ]);
    const folded = fold(graph);
    const attachments = folded.edges.filter(({ kind }) => kind === 'attachment');
    expect(edgesOf(folded, 'attachment')).toEqual([
      'Gateway infra/gw#http > fold of 6 routes: True',
      'Gateway infra/gw#a > fold of 6 routes: True',
    ]);
    expect(attachments.map(({ count }) => count)).toEqual([6, 2]);
  });

  it('are drawn one by one if a part of them is implementation-specific', () => {
    const buckets = Array.from({ length: 4 }, (_, place) =>
      route(`shop/r${place}`, [parent()], {
        rules: [{ backendRefs: [{ group: 'example.com', kind: 'Bucket', name: 'b' }] }],
      })
    );
    const bucket = object('example.com/v1', 'Bucket', 'shop/b');
    expect(foldsOf(fold(graphOf([infra, bucket, ...buckets])))).toEqual([]);
    const odd = listener('odd', { port: 82, protocol: 'example.com/x', ...open });
    const vendors = gateway('infra/gw', [listener('http', open), odd]);
    expect(foldsOf(fold(graphOf([vendors, ...shop(4)])))).toEqual([]);
  });

  it('become one fold if they have the same problem, even one that no line shows', () => {
    const filter = { group: 'example.com', kind: 'Gone', name: 'x' };
    const rules = [{ filters: [{ type: 'ExtensionRef', extensionRef: filter }] }];
    const graph = graphOf([infra, ...shop(4, 'shop', { rules })]);
    const [routes, ...more] = foldsOf(fold(graph));
    expect(more).toEqual([]);
    expect(routes).toMatchObject({ role: 'route', level: 'problem' });
    expect(routes?.members).toHaveLength(4);
  });

  it('are separated by the reason of a problem', () => {
    const closed = gateway('infra/gw', [listener('http'), listener('tls', { protocol: 'TLS' })]);
    const refused = (name: string, section: string) =>
      [0, 1, 2].map(place =>
        route(`shop/${name}${place}`, [{ ...parent(), sectionName: section }])
      );
    const graph = graphOf([closed, ...refused('a', 'http'), ...refused('b', 'none')]);
    const folds = foldsOf(fold(graph));
    expect(folds.map(({ health }) => health && healthKey(health))).toEqual([
      'refused:namespace',
      'refused:sectionName',
    ]);
    expect(edgesOf(fold(graph), 'attachment')).toEqual([
      'Gateway infra/gw#http > fold of 3 routes: False NotAllowedByListeners',
      'Gateway infra/gw#?none: > fold of 3 routes: False NoMatchingParent',
    ]);
  });

  it('become one fold if one permission is missing, whatever their namespaces', () => {
    const routes = Array.from({ length: 600 }, (_, place) => {
      const name = `team-${place % 50}/r${place}`;
      return route(name, [parent()], { rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] });
    });
    const unread = ['', 'Service', { state: 'none', cause: 'forbidden' }] as const;
    const graph = draw({ east: evaluatedWith([gatewayClass(), infra, ...routes], [unread]) });
    const folded = fold(graph, { from: undefined });
    const [ofRoutes, ofBackends, ...more] = foldsOf(folded);
    expect(more).toEqual([]);
    expect(ofRoutes).toMatchObject({ role: 'route', level: 'unknown' });
    expect(ofRoutes?.health && healthKey(ofRoutes.health)).toBe('unknown:missing:Service');
    expect(ofRoutes?.members).toHaveLength(600);
    expect(ofBackends).toMatchObject({ role: 'backend', presence: 'unread', level: 'unknown' });
    // The class and the Gateway are the other nodes.
    expect(folded.nodes).toHaveLength(4);
    expect(edgesOf(folded, 'backend')).toEqual([
      'fold of 600 routes > fold of 50 backends: Unknown NotRead',
    ]);
    const opened = fold(graph, { from: undefined, opened: new Set([ofRoutes?.id ?? '']) });
    expect(foldsOf(opened).filter(({ role }) => role === 'route')).toHaveLength(50);
  });

  it('do not fold a Service in `kept`', () => {
    const graph = graphOf([infra, ...shop(5)]);
    const { id } = nodeOf(graph, 'backend Service shop/s2');
    const folded = fold(graph, { kept: new Set([id]) });
    expect(folded.nodes.map(node => node.id)).toContain(id);
    expect(edgesOf(folded, 'backend').sort()).toEqual([
      'fold of 5 routes > backend Service shop/s2: True',
      'fold of 5 routes > fold of 4 backends: True',
    ]);
  });

  it('keep the id of their fold when a route joins or leaves', () => {
    const ids = (count: number) =>
      foldsOf(fold(graphOf([infra, ...shop(count)]))).map(({ id }) => id);
    expect(ids(4)).toEqual(ids(3));
    expect(ids(9)).toEqual(ids(3));
    expect(new Set(ids(3)).size).toBe(2);
    const edges = (count: number) =>
      fold(graphOf([infra, ...shop(count)])).edges.map(({ id }) => id);
    expect(edges(9)).toEqual(edges(3));
  });
});
