import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateGiven,
  meantListeners,
  objectKey,
  refOf,
  routeReferences,
} from '../../src/analysis';
import { GATEWAY_API_GROUP } from '../../src/gatewayApi/kinds';
import type { KubernetesObject, Route } from '../../src/gatewayApi/types';
import { GraphIndex } from '../../src/graph/graphIndex';
import { type Graph, type GraphEdge, type GraphRow, isProblem } from '../../src/graph/model';
import { runs } from '../analysis/arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  referenceGrant,
  route,
  service,
} from '../analysis/objects';
import {
  clusters,
  draw,
  drawPart,
  edgesOf,
  evaluatedWith,
  graphOf,
  nodeOf,
  readInPart,
  withoutVerdicts,
} from './support/fleets';

const open = allow('All');
const openGateway = (listeners: unknown = [listener('http', open)]) =>
  gateway('infra/gw', listeners);
const sending = (...backendRefs: object[]) =>
  route('infra/web', [parent()], { rules: [{ backendRefs }] });
const slice = (name: string, of: string, endpoints: unknown) =>
  object('discovery.k8s.io/v1', 'EndpointSlice', name, {
    metadata: { labels: { 'kubernetes.io/service-name': of } },
    endpoints,
  });

describe('The graph of any cluster', () => {
  it('has every id once, and edges that end at nodes and rows which are there', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation } = drawPart(part);
        const { nodes, edges } = draw({ east: evaluation, west: evaluation });
        const ids = [
          ...nodes.map(({ id }) => id),
          ...nodes.flatMap(({ id, rows }) => rows.map(row => `${id} row ${row.id}`)),
          ...edges.map(({ id }) => id),
        ];
        const known = new Set(ids);
        expect(known.size).toBe(ids.length);
        const clusterOf = new Map(nodes.map(({ id, cluster }) => [id, cluster]));
        const loose = edges.filter(({ cluster, from, to }) =>
          [from, to].some(
            ({ node, row }) =>
              clusterOf.get(node) !== cluster ||
              (row !== undefined && !known.has(`${node} row ${row}`))
          )
        );
        expect(loose).toEqual([]);
        const inEast = edges.filter(({ cluster }) => cluster === 'east');
        expect(inEast).toHaveLength(edges.length / 2);
      }),
      runs(40)
    );
  });

  it('attaches a route where analysis does, and by each parentRef that means nothing once', () => {
    let missing = 0;
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const index = new GraphIndex(graph);
        const rowText = ({ node, row }: GraphEdge['from']) => {
          const found = (index.node(node)?.rows as readonly GraphRow[]).find(
            ({ id }) => id === row
          );
          if (found?.kind !== 'listener') return 'the whole';
          return [found.presence, found.name, found.port, found.hostname].join(' ');
        };
        const drawn = graph.edges
          .filter(({ kind }) => kind === 'attachment')
          .map(({ from, to, status, aside, hostnames, parent: own, listener: of }) =>
            [
              from.node.replace('mesh |', ''),
              rowText(from),
              to.node,
              own?.index,
              of === undefined ? 'none' : own?.listeners.indexOf(of),
              status,
              of === undefined ? aside : '',
              hostnames,
            ].join('; ')
          );
        const meant: string[] = [];
        evaluation.allRoutes().forEach(({ parents }, key) => {
          parents.forEach(own => {
            const route = `east|${key}; ${own.index}`;
            const selected = meantListeners(own);
            selected.forEach(item => {
              const { owner, name, port, hostname } = item.listener;
              const place = own.listeners.indexOf(item);
              meant.push(
                `east|${objectKey(owner)}; there ${name} ${port} ${hostname}; ` +
                  `${route}; ${place}; ${item.attached}; ; ${item.hostnames ?? ''}`
              );
            });
            if (selected.length > 0) return;
            const { sectionName, port, ...ref } = own.parentRef;
            const isAsked = sectionName !== undefined || port !== undefined;
            const isThere = own.gateway !== undefined && evaluation.lookup(ref).state === 'found';
            if (isAsked && isThere) missing += 1;
            const row =
              isAsked && isThere ? `missing ${sectionName ?? ''} ${port ?? ''} ` : 'the whole';
            meant.push(
              `east|${objectKey(ref)}; ${row}; ${route}; none; ${own.accepted.status}; false; `
            );
          });
        });
        expect(drawn.sort()).toEqual(meant.sort());
      }),
      runs(80)
    );
    expect(missing).toBeGreaterThan(20);
  });

  it('sends requests where the rules do, each as analysis says of the reference', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const drawn = graph.edges
          .filter(({ kind }) => ['backend', 'mirror', 'auth'].includes(kind))
          .map(({ kind, from, to, status, reason, reference }) =>
            [from.node, from.row, kind, to.node, status, reason, reference?.field].join(' ')
          );
        const meant: string[] = [];
        evaluation.allRoutes().forEach(({ route: ref, references }, key) => {
          const found = evaluation.lookup(ref);
          if (found.state !== 'found') return;
          routeReferences(found.object as Route).backends.forEach(backend => {
            const { reference, field, rule } = backend;
            const said = references.find(item => item.field === field);
            const kind = field.includes('requestMirror')
              ? 'mirror'
              : field.includes('externalAuth')
              ? 'auth'
              : 'backend';
            meant.push(
              [
                `east|${key}`,
                `rule ${rule}`,
                kind,
                `east|backend ${objectKey(reference)}`,
                said?.status ?? 'True',
                said?.reason ?? '',
                said?.field,
              ].join(' ')
            );
          });
        });
        expect(drawn.sort()).toEqual(meant.sort());
      }),
      runs(100)
    );
  });

  it('has every Gateway below its class and every ListenerSet below its Gateway, once', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const joined = (kind: GraphEdge['kind']) =>
          graph.edges
            .filter(edge => edge.kind === kind)
            .map(({ from, to, status }) => `${from.node} > ${to.node}: ${status}`)
            .sort();
        const gateways = [...evaluation.allGateways().values()];
        expect(joined('class')).toEqual(
          gateways
            .map(
              ({ gateway: ref, className, controller }) =>
                `east|GatewayClass /${className} > east|${objectKey(ref)}: ${controller.status}`
            )
            .sort()
        );
        const sets = evaluation.objectsOf(GATEWAY_API_GROUP, 'ListenerSet').map(refOf);
        const ofSets = graph.edges.filter(({ kind }) => kind === 'set');
        expect(ofSets.map(({ to }) => to.node).sort()).toEqual(
          sets.map(ref => `east|${objectKey(ref)}`).sort()
        );
        gateways
          .flatMap(({ gateway: ref, listenerSets }) =>
            listenerSets.map(({ listenerSet: set, allowed }) => ({ ref, set, allowed }))
          )
          .forEach(({ ref, set, allowed }) => {
            expect(joined('set')).toContain(
              `east|${objectKey(ref)} > east|${objectKey(set)}: ${allowed.status}`
            );
          });
      }),
      runs(60)
    );
  });

  it('says of nothing that it does not exist which is there or was not read', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const seen = graph.nodes.map(node => {
          if (node.kind === 'fold') return '';
          const { ref, presence } = node;
          const { state } = evaluation.lookup(ref);
          const isServed =
            evaluation.snapshot.kind(ref.group, ref.kind).coverage?.state !== 'notServed';
          // What a vendor's kind needs only the vendor knows; it need not be an object.
          if (ref.group === 'example.com') return state === 'found' || presence !== 'there';
          // Of a kind that the cluster does not serve nothing has to be read.
          if (state === 'unread' && isServed) return presence === 'unread';
          return presence === (state === 'found' ? 'there' : 'missing');
        });
        expect(graph.nodes.filter((_, place) => seen[place] === false)).toEqual([]);
      }),
      runs(60)
    );
  });

  it('hides no refusal: where nobody takes a route at least one listener is shown to refuse it', () => {
    let refused = 0;
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const asideOf = graph.edges.filter(({ aside }) => aside);
        expect(asideOf.filter(edge => edge.kind !== 'attachment')).toEqual([]);
        expect(asideOf.filter(({ status }) => status !== 'False')).toEqual([]);
        evaluation.allRoutes().forEach(({ parents }) =>
          parents.forEach(own => {
            const edges = graph.edges.filter(edge => edge.parent === own);
            if (edges.some(({ status }) => status !== 'False')) return;
            refused += 1;
            expect(edges.some(({ aside }) => !aside)).toBe(true);
          })
        );
      }),
      runs(80)
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('calls no route good of which something is refused, missing or not read', () => {
    let good = 0;
    fc.assert(
      fc.property(readInPart, part => {
        const { graph } = drawPart(part);
        const index = new GraphIndex(graph);
        graph.nodes.forEach(node => {
          if (node.role !== 'route' || node.level !== 'good') return;
          good += 1;
          const open = index.from(node.id).filter(({ status }) => status !== 'True');
          expect(index.to(node.id).filter(isProblem)).toEqual([]);
          expect(open.filter(({ reason }) => reason !== 'ImplementationSpecific')).toEqual([]);
        });
      }),
      runs(80)
    );
    expect(good).toBeGreaterThan(20);
  });

  it('is the same in whatever order its objects come', () => {
    fc.assert(
      fc.property(
        clusters.chain(objects =>
          fc.tuple(
            fc.constant(objects),
            fc.shuffledSubarray([...objects], { minLength: objects.length })
          )
        ),
        fc.boolean(),
        ([objects, shuffled], partial) => {
          const drawn = (given: readonly KubernetesObject[]) =>
            withoutVerdicts(draw({ east: evaluateGiven(given, { partial, rules: [] }) }));
          expect(drawn(shuffled)).toEqual(drawn(objects));
        }
      ),
      runs(60)
    );
  });

  it('is the same whether its objects came at once or one after another', () => {
    fc.assert(
      fc.property(clusters, objects => {
        const slowly = evaluatedWith([], []);
        [...objects].reverse().forEach(one => {
          slowly.set(one);
          slowly.run();
        });
        expect(withoutVerdicts(draw({ east: slowly }))).toEqual(
          withoutVerdicts(draw({ east: evaluatedWith(objects, []) }))
        );
      }),
      runs(30)
    );
  });
});

describe('What is not there is drawn where it is asked for', () => {
  it('a Gateway in the namespace that the parentRef forgot to name', () => {
    const graph = graphOf([
      openGateway(),
      route('shop/web', [{ name: 'gw', sectionName: 'http' }]),
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'Gateway shop/gw > HTTPRoute shop/web: False NoMatchingParent',
    ]);
    expect(nodeOf(graph, 'Gateway shop/gw')).toMatchObject({
      presence: 'missing',
      level: 'problem',
      rows: [],
    });
    expect(nodeOf(graph, 'Gateway infra/gw')).toMatchObject({ presence: 'there', level: 'good' });
  });

  it('a listener by its name, by its port or by both, once for all who ask for it', () => {
    const asking = (name: string, fields: object) =>
      route(name, [parent('infra/gw', { ...fields })]);
    const graph = graphOf([
      openGateway(),
      asking('shop/a', { sectionName: 'https' }),
      asking('shop/b', { sectionName: 'https' }),
      asking('shop/c', { port: 81 }),
      asking('shop/d', { sectionName: 'http', port: 81 }),
    ]);
    expect(
      nodeOf(graph, 'Gateway infra/gw').rows.map(row =>
        row.kind === 'listener' ? [row.presence, row.name, row.port] : []
      )
    ).toEqual([
      ['there', 'http', 80],
      ['missing', 'https', undefined],
      ['missing', '', 81],
      ['missing', 'http', 81],
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'Gateway infra/gw#?https: > HTTPRoute shop/a: False NoMatchingParent',
      'Gateway infra/gw#?https: > HTTPRoute shop/b: False NoMatchingParent',
      'Gateway infra/gw#?:81 > HTTPRoute shop/c: False NoMatchingParent',
      'Gateway infra/gw#?http:81 > HTTPRoute shop/d: False NoMatchingParent',
    ]);
  });

  it('the section of a vendor’s parent is not said to be missing', () => {
    const vendors = { group: 'example.com', kind: 'Foo', sectionName: 'x' };
    const graph = graphOf([
      object('example.com/v1', 'Foo', 'infra/foo'),
      route('infra/web', [parent('infra/foo', vendors)]),
      route('infra/other', [parent('infra/bar', vendors)]),
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'example.com/Foo infra/bar > HTTPRoute infra/other: Unknown ImplementationSpecific',
      'example.com/Foo infra/foo > HTTPRoute infra/web: Unknown ImplementationSpecific',
    ]);
    expect(nodeOf(graph, 'example.com/Foo infra/foo')).toMatchObject({
      presence: 'there',
      rows: [],
    });
    expect(nodeOf(graph, 'example.com/Foo infra/bar').presence).toBe('unread');
  });

  it('a class', () => {
    const graph = graphOf([gateway('infra/gw', [listener()], { gatewayClassName: 'other' })]);
    expect(edgesOf(graph)).toEqual([
      'GatewayClass other > Gateway infra/gw: False GatewayClassNotFound',
    ]);
    expect(nodeOf(graph, 'GatewayClass other')).toMatchObject({
      presence: 'missing',
      level: 'problem',
    });
  });

  it('a Gateway that names no class has none', () => {
    const graph = graphOf([gateway('infra/gw', [listener()], { gatewayClassName: '' })]);
    expect(edgesOf(graph)).toEqual([]);
    expect(graph.nodes.filter(({ role }) => role === 'class')).toHaveLength(1);
  });

  it('a backend, and one that may be there and is not permitted', () => {
    const graph = graphOf([
      openGateway(),
      service('data/db'),
      sending({ name: 'absent', port: 80 }, { name: 'db', namespace: 'data', port: 80 }),
    ]);
    expect(edgesOf(graph, 'backend')).toEqual([
      'HTTPRoute infra/web#rule 0 > backend Service infra/absent: False BackendNotFound',
      'HTTPRoute infra/web#rule 0 > backend Service data/db: False RefNotPermitted',
    ]);
    expect(nodeOf(graph, 'backend Service infra/absent')).toMatchObject({
      presence: 'missing',
      level: 'problem',
    });
    expect(nodeOf(graph, 'backend Service data/db')).toMatchObject({
      presence: 'there',
      level: 'plain',
    });
    expect(nodeOf(graph, 'HTTPRoute infra/web').level).toBe('problem');
  });

  it('a backend of a kind that nobody can use, and the object where there is one', () => {
    const ofKind = (kind: string, group = '') => ({ group, kind, name: 'x' });
    const graph = graphOf([
      openGateway(),
      object('v1', 'ConfigMap', 'infra/x'),
      sending(ofKind('ConfigMap'), ofKind('Pod'), ofKind('Bucket', 'example.com')),
    ]);
    expect(edgesOf(graph, 'backend').map(edge => edge.replace(/^.* > backend /, ''))).toEqual([
      'ConfigMap infra/x: False InvalidKind',
      'Pod infra/x: False InvalidKind',
      'example.com/Bucket infra/x: False InvalidKind',
    ]);
    const presence = (name: string) => nodeOf(graph, `backend ${name} infra/x`).presence;
    expect([presence('ConfigMap'), presence('Pod'), presence('example.com/Bucket')]).toEqual([
      'there',
      'missing',
      'missing',
    ]);
  });

  it('a vendor’s backend looks the same whoever asks for it first', () => {
    const bucket = { group: 'example.com', kind: 'Bucket', namespace: 'data', name: 'x' };
    const asking = (name: string) => route(name, [], { rules: [{ backendRefs: [bucket] }] });
    const served = object('example.com/v1', 'Bucket', 'elsewhere/y');
    const far = asking('a/not-permitted');
    const near = asking('data/own');
    const drawn = (objects: readonly KubernetesObject[]) =>
      nodeOf(graphOf([served, ...objects]), 'backend example.com/Bucket data/x').presence;
    expect([drawn([far]), drawn([near]), drawn([far, near])]).toEqual([
      'unread',
      'unread',
      'unread',
    ]);
  });
});

describe('What was not read is not said to be missing', () => {
  it('in a part of a cluster', () => {
    const drawn = graphOf(
      [
        gateway('infra/gw', [listener('http', open)], { gatewayClassName: 'other' }),
        listenerSet('infra/set', 'infra/absent'),
        route('infra/web', [
          parent('infra/gone', { sectionName: 'x' }),
          parent('infra/unknown', { kind: 'ListenerSet' }),
        ]),
        sending({ name: 'db' }),
      ],
      { partial: true }
    );
    expect(drawn.edges.filter(({ status }) => status === 'False')).toEqual([]);
    const ghosts = ['GatewayClass other', 'Gateway infra/absent', 'backend Service infra/db'].map(
      name => nodeOf(drawn, name)
    );
    ghosts.forEach(node => expect(node).toMatchObject({ presence: 'unread', level: 'unknown' }));
  });

  it('where nobody may list a kind', () => {
    const evaluation = evaluatedWith(
      [
        gatewayClass(),
        route('infra/web', [parent('infra/gw'), parent('infra/set', { kind: 'ListenerSet' })], {
          rules: [{ backendRefs: [{ name: 'db' }, { group: '', kind: 'Pod', name: 'x' }] }],
        }),
      ],
      [
        ...['Gateway', 'ListenerSet'].map(
          kind => [GATEWAY_API_GROUP, kind, { state: 'none', cause: 'forbidden' }] as const
        ),
        ...['Service', 'Pod'].map(
          kind => ['', kind, { state: 'none', cause: 'forbidden' }] as const
        ),
      ]
    );
    const graph = draw({ east: evaluation });
    expect(edgesOf(graph)).toEqual([
      'Gateway infra/gw > HTTPRoute infra/web: Unknown NotRead',
      'ListenerSet infra/set > HTTPRoute infra/web: Unknown NotRead',
      'HTTPRoute infra/web#rule 0 > backend Service infra/db: Unknown NotRead',
      'HTTPRoute infra/web#rule 0 > backend Pod infra/x: False InvalidKind',
    ]);
    ['Gateway infra/gw', 'ListenerSet infra/set', 'backend Service infra/db', 'backend Pod infra/x']
      .map(name => nodeOf(graph, name))
      .forEach(node => expect(node.presence).toBe('unread'));
  });

  it('a backend behind a filter of a vendor makes a route no better', () => {
    const evaluation = evaluatedWith(
      [
        gatewayClass(),
        object('example.com/v1', 'Filter', 'infra/f'),
        openGateway(),
        route('infra/web', [parent()], {
          rules: [
            {
              filters: [
                {
                  type: 'ExtensionRef',
                  extensionRef: { group: 'example.com', kind: 'Filter', name: 'f' },
                },
              ],
            },
            { backendRefs: [{ name: 'db' }] },
          ],
        }),
      ],
      [['', 'Service', { state: 'none', cause: 'forbidden' }]]
    );
    expect(nodeOf(draw({ east: evaluation }), 'HTTPRoute infra/web').level).toBe('unknown');
  });
});

describe('ListenerSets', () => {
  const ofSet = (name: string) => route(name, [parent('infra/set', { kind: 'ListenerSet' })]);
  const admitting = (from: string) =>
    gateway('infra/gw', [listener('http', open)], { allowedListeners: { namespaces: { from } } });

  it('that are let in stand below their Gateway, and their routes below them', () => {
    const graph = graphOf([admitting('Same'), listenerSet('infra/set'), ofSet('infra/web')]);
    expect(edgesOf(graph, 'set', 'attachment')).toEqual([
      'Gateway infra/gw > ListenerSet infra/set: True',
      'ListenerSet infra/set#extra > HTTPRoute infra/web: True',
    ]);
    const set = nodeOf(graph, 'ListenerSet infra/set');
    expect(set).toMatchObject({ presence: 'there', level: 'good', role: 'listenerSet' });
    expect(set.rows).toMatchObject([{ name: 'extra', port: 8080, level: 'good' }]);
    expect(nodeOf(graph, 'Gateway infra/gw').rows).toMatchObject([{ name: 'http' }]);
  });

  it('that are refused show their listeners, and that those which would take a route do not', () => {
    const set = listenerSet('infra/set', 'infra/gw', [
      listener('extra', { port: 8080 }),
      listener('tcp', { port: 81, protocol: 'TCP' }),
      listener('admin', { port: 82, hostname: 'admin.test' }),
    ]);
    const web = route('infra/web', [parent('infra/set', { kind: 'ListenerSet' })], {
      hostnames: ['shop.test'],
    });
    const graph = graphOf([admitting('None'), set, web]);
    expect(edgesOf(graph, 'set', 'attachment')).toEqual([
      'Gateway infra/gw > ListenerSet infra/set: False NotAllowed',
      'ListenerSet infra/set#extra > HTTPRoute infra/web: False NotAllowed',
      'ListenerSet infra/set#tcp > HTTPRoute infra/web: False NotAllowed, aside',
      'ListenerSet infra/set#admin > HTTPRoute infra/web: False NotAllowed, aside',
    ]);
    expect(nodeOf(graph, 'ListenerSet infra/set').level).toBe('problem');
    expect(nodeOf(graph, 'HTTPRoute infra/web').level).toBe('problem');
  });

  it('whose Gateway is not there have its ghost above them', () => {
    const graph = graphOf([listenerSet('infra/set', 'other/gw'), ofSet('infra/web')]);
    expect(edgesOf(graph)).toEqual([
      'Gateway other/gw > ListenerSet infra/set: False ParentNotFound',
      'ListenerSet infra/set#extra > HTTPRoute infra/web: False NoMatchingParent',
    ]);
    expect(nodeOf(graph, 'Gateway other/gw')).toMatchObject({ presence: 'missing', rows: [] });
    expect(nodeOf(graph, 'ListenerSet infra/set')).toMatchObject({
      presence: 'there',
      level: 'problem',
      rows: [{ name: 'extra', level: 'plain' }],
    });
  });

  it('of a vendor’s parent that is there are up to the vendor', () => {
    const graph = graphOf([
      object('example.com/v1', 'Foo', 'infra/foo'),
      object('gateway.networking.k8s.io/v1', 'ListenerSet', 'infra/set', {
        spec: {
          parentRef: { group: 'example.com', kind: 'Foo', name: 'foo' },
          listeners: [listener()],
        },
      }),
    ]);
    expect(edgesOf(graph)).toEqual([
      'example.com/Foo infra/foo > ListenerSet infra/set: Unknown ImplementationSpecific',
    ]);
  });

  it('that a route asks for and that are not there are ghosts of their own', () => {
    const graph = graphOf([admitting('All'), ofSet('infra/web')]);
    expect(edgesOf(graph, 'set', 'attachment')).toEqual([
      'ListenerSet infra/set > HTTPRoute infra/web: False NoMatchingParent',
    ]);
    expect(nodeOf(graph, 'ListenerSet infra/set')).toMatchObject({
      presence: 'missing',
      role: 'listenerSet',
    });
  });
});

describe('Routes of a mesh', () => {
  const ofMesh = (fields: object = {}) =>
    route('shop/web', [parent('shop/cart', { group: '', kind: 'Service', ...fields })], {
      rules: [{ backendRefs: [{ name: 'cart', port: 80 }] }],
    });

  it('have the Service as their parent, which is not the Service that answers', () => {
    const graph = graphOf([service('shop/cart'), ofMesh()]);
    expect(edgesOf(graph)).toEqual([
      'mesh Service shop/cart > HTTPRoute shop/web: True',
      'HTTPRoute shop/web#rule 0 > backend Service shop/cart: True',
    ]);
    expect(nodeOf(graph, 'mesh Service shop/cart')).toMatchObject({
      role: 'gateway',
      mesh: true,
      presence: 'there',
      level: 'plain',
    });
    expect(nodeOf(graph, 'backend Service shop/cart')).toMatchObject({
      role: 'backend',
      mesh: false,
    });
  });

  it('ask for a port that is not there, or for a Service', () => {
    const noPort = graphOf([service('shop/cart'), ofMesh({ port: 81 })]);
    expect(edgesOf(noPort, 'attachment')).toEqual([
      'mesh Service shop/cart > HTTPRoute shop/web: False NoMatchingParent',
    ]);
    expect(nodeOf(noPort, 'mesh Service shop/cart')).toMatchObject({ presence: 'there', rows: [] });
    expect(nodeOf(graphOf([ofMesh()]), 'mesh Service shop/cart').presence).toBe('missing');
  });
});

describe('Backends', () => {
  const weighted = (...weights: ReadonlyArray<number | undefined>) =>
    weights.map((weight, place) => ({ name: `s${place}`, port: 80, weight }));
  const sharesOf = (backendRefs: readonly object[]) =>
    graphOf([openGateway(), sending(...backendRefs)])
      .edges.filter(({ kind }) => kind === 'backend')
      .map(({ share }) => share);

  it('get their parts of the requests of their rule', () => {
    expect(sharesOf(weighted(9, 1))).toEqual([0.9, 0.1]);
    expect(sharesOf(weighted(undefined, undefined))).toEqual([0.5, 0.5]);
    expect(sharesOf(weighted(1, 0))).toEqual([1, 0]);
    expect(sharesOf(weighted(0, 0))).toEqual([0, 0]);
    expect(sharesOf(weighted(-3, 1))).toEqual([0, 1]);
    expect(
      sharesOf([
        { name: 's', weight: 1 },
        { name: 's', weight: 3 },
      ])
    ).toEqual([0.25, 0.75]);
  });

  it('of a rule get all of its requests together, or none', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const shares = new Map<string, number[]>();
        drawPart(part).graph.edges.forEach(({ kind, from, share }) => {
          if (kind !== 'backend') {
            expect(share).toBeUndefined();
            return;
          }
          const rule = `${from.node} ${from.row}`;
          shares.set(rule, [...(shares.get(rule) ?? []), share ?? NaN]);
        });
        shares.forEach(of => {
          const sum = of.reduce((a, b) => a + b, 0);
          if (of.some(share => share > 0)) expect(sum).toBeCloseTo(1, 9);
          else expect(sum).toBe(0);
        });
      }),
      runs(60)
    );
  });

  it('of filters get copies or are asked, and have no part in the requests', () => {
    const filters = [
      { type: 'RequestMirror', requestMirror: { backendRef: { name: 'copy', port: 80 } } },
      { type: 'ExternalAuth', externalAuth: { backendRef: { name: 'guard', port: 80 } } },
    ];
    const graph = graphOf([
      openGateway(),
      ...['db', 'copy', 'guard'].map(name => service(`infra/${name}`)),
      route('infra/web', [parent()], {
        rules: [
          {},
          { backendRefs: [{ name: 'db', port: 80, filters: filters.slice(0, 1) }], filters },
        ],
      }),
    ]);
    expect(edgesOf(graph, 'backend')).toEqual([
      'HTTPRoute infra/web#rule 1 > backend Service infra/db: True',
    ]);
    expect(edgesOf(graph, 'mirror')).toEqual([
      'HTTPRoute infra/web#rule 1 > backend Service infra/copy: True',
      'HTTPRoute infra/web#rule 1 > backend Service infra/copy: True',
    ]);
    expect(edgesOf(graph, 'auth')).toEqual([
      'HTTPRoute infra/web#rule 1 > backend Service infra/guard: True',
    ]);
    expect(graph.edges.find(({ kind }) => kind === 'backend')?.share).toBe(1);
  });

  it('say how many of their endpoints are ready, and none is a problem', () => {
    const graph = graphOf([
      openGateway(),
      ...['up', 'down', 'silent'].map(name => service(`infra/${name}`)),
      slice('infra/up-1', 'up', [
        { addresses: ['10.0.0.1'] },
        { addresses: ['10.0.0.2'], conditions: { ready: false } },
      ]),
      slice('infra/down-1', 'down', [{ addresses: ['10.0.0.3'], conditions: { ready: false } }]),
      sending({ name: 'up', port: 80 }, { name: 'down', port: 80 }, { name: 'silent', port: 80 }),
    ]);
    const of = (name: string) => nodeOf(graph, `backend Service infra/${name}`);
    expect(of('up')).toMatchObject({ readiness: { ready: 1, total: 2 }, level: 'plain' });
    expect(of('down')).toMatchObject({ readiness: { ready: 0, total: 1 }, level: 'problem' });
    expect(of('silent')).toMatchObject({ readiness: undefined, level: 'plain' });
    const imported = { group: 'multicluster.x-k8s.io', kind: 'ServiceImport', name: 'down' };
    const far = graphOf([
      slice('infra/down-1', 'down', []),
      object('multicluster.x-k8s.io/v1alpha1', 'ServiceImport', 'infra/down'),
      sending(imported),
    ]);
    // Whose endpoints are in other clusters.
    expect(nodeOf(far, 'backend multicluster.x-k8s.io/ServiceImport infra/down')).toMatchObject({
      readiness: undefined,
      presence: 'there',
      level: 'plain',
    });
  });

  it('of another namespace are used with a grant', () => {
    const graph = graphOf([
      openGateway(),
      service('data/db'),
      referenceGrant(
        'data/grant',
        [{ group: GATEWAY_API_GROUP, kind: 'HTTPRoute', namespace: 'infra' }],
        [{ group: '', kind: 'Service' }]
      ),
      sending({ name: 'db', namespace: 'data', port: 80 }),
    ]);
    expect(edgesOf(graph, 'backend')).toEqual([
      'HTTPRoute infra/web#rule 0 > backend Service data/db: True',
    ]);
    expect(nodeOf(graph, 'HTTPRoute infra/web').level).toBe('good');
  });
});

describe('A listener that does not take a route', () => {
  const tcp = listener('tcp', { port: 81, protocol: 'TCP', ...open });
  const admin = listener('admin', { port: 82, hostname: 'admin.test', ...open });
  const web = route('shop/web', [parent()], { hostnames: ['shop.test'] });
  const attached = (objects: readonly KubernetesObject[]) =>
    edgesOf(graphOf(objects), 'attachment').map(edge =>
      edge.replace('Gateway infra/gw#', '').replace(' > HTTPRoute shop/web', '')
    );

  it('for its protocol, kinds or hostname is aside where another one does', () => {
    const grpc = listener('grpc', {
      port: 83,
      allowedRoutes: { ...(open.allowedRoutes as object), kinds: [{ kind: 'GRPCRoute' }] },
    });
    expect(attached([openGateway([listener('http', open), tcp, admin, grpc]), web])).toEqual([
      'http: True',
      'tcp: False NotAllowedByListeners, aside',
      'admin: False NoMatchingListenerHostname, aside',
      'grpc: False NotAllowedByListeners, aside',
    ]);
  });

  it('is not aside where it is its namespace that keeps it out', () => {
    expect(
      attached([openGateway([listener('http', open), listener('own', { port: 81 })]), web])
    ).toEqual(['http: True', 'own: False NotAllowedByListeners']);
  });

  it('is not aside where the parentRef asks for it', () => {
    const asking = route('shop/web', [parent('infra/gw', { sectionName: 'tcp' })]);
    expect(attached([openGateway([listener('http', open), tcp]), asking])).toEqual([
      'tcp: False NotAllowedByListeners',
    ]);
  });

  it('is not aside where it comes as close as any and nobody takes the route', () => {
    const own = listener('own');
    expect(attached([openGateway([own, tcp, admin]), web])).toEqual([
      'own: False NotAllowedByListeners, aside',
      'tcp: False NotAllowedByListeners, aside',
      'admin: False NoMatchingListenerHostname',
    ]);
    expect(attached([openGateway([own, tcp]), web])).toEqual([
      'own: False NotAllowedByListeners',
      'tcp: False NotAllowedByListeners, aside',
    ]);
    expect(attached([openGateway([tcp]), web])).toEqual(['tcp: False NotAllowedByListeners']);
  });

  it('is not aside where it refuses a route and nobody answers for the Gateway', () => {
    const unclassed = (listeners: unknown) =>
      gateway('infra/gw', listeners, { gatewayClassName: 'other' });
    expect(attached([unclassed([admin, tcp]), web])).toEqual([
      'admin: False NoMatchingListenerHostname',
      'tcp: False NotAllowedByListeners, aside',
    ]);
    expect(attached([unclassed([listener('http', open), admin]), web])).toEqual([
      'http: Unknown Pending',
      'admin: False NoMatchingListenerHostname, aside',
    ]);
  });

  it('and what is not known of it is said of each by itself', () => {
    const quic = listener('quic', { port: 443, protocol: 'example.com/quic', ...open });
    const bySelector = listener('labels', allow('Selector', { matchLabels: { team: 'shop' } }));
    expect(attached([openGateway([listener('http', open), quic]), web])).toEqual([
      'http: True',
      'quic: Unknown ImplementationSpecific',
    ]);
    const evaluation = evaluatedWith(
      [gatewayClass(), openGateway([quic, bySelector]), web],
      [['', 'Namespace', { state: 'none', cause: 'forbidden' }]]
    );
    expect(edgesOf(draw({ east: evaluation }), 'attachment')).toEqual([
      'Gateway infra/gw#quic > HTTPRoute shop/web: Unknown ImplementationSpecific',
      'Gateway infra/gw#labels > HTTPRoute shop/web: Unknown NotRead',
    ]);
  });
});

describe('Nodes', () => {
  it('say how their listeners stand', () => {
    const graph = graphOf([
      gateway('infra/gw', [
        listener('http', { hostname: 'Shop.Test' }),
        listener('https', {
          port: 443,
          protocol: 'HTTPS',
          tls: { certificateRefs: [{ name: 'cert' }] },
        }),
        listener('twice', { port: 81 }),
        listener('twice-too', { port: 81 }),
        listener('odd', { port: 82, protocol: 'example.com/x' }),
      ]),
      object('v1', 'Secret', 'infra/other', {}),
    ]);
    expect(
      nodeOf(graph, 'Gateway infra/gw').rows.map(row =>
        row.kind === 'listener' ? [row.name, row.hostname, row.secure, row.level] : []
      )
    ).toEqual([
      ['http', 'shop.test', false, 'good'],
      ['https', '', true, 'problem'],
      ['twice', '', false, 'problem'],
      ['twice-too', '', false, 'problem'],
      ['odd', '', false, 'unknown'],
    ]);
    expect(nodeOf(graph, 'Gateway infra/gw').level).toBe('problem');
  });

  it('keep listeners of one name apart', () => {
    const graph = graphOf([
      openGateway([listener('a', open), listener('a', { port: 81, ...open })]),
      route('shop/web', [parent('infra/gw', { sectionName: 'a' })]),
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'Gateway infra/gw#a > HTTPRoute shop/web: True',
      'Gateway infra/gw#a~1 > HTTPRoute shop/web: True',
    ]);
  });

  it('of routes have their hostnames, unless their kind has none', () => {
    const drawn = (kind: string, hostnames: unknown) =>
      nodeOf(graphOf([route('a/r', [], { hostnames }, { kind })]), `${kind} a/r`).hostnames;
    expect(drawn('HTTPRoute', ['A.Test', '*.b.test'])).toEqual(['a.test', '*.b.test']);
    expect(drawn('HTTPRoute', undefined)).toEqual([]);
    expect(drawn('TCPRoute', undefined)).toBeNull();
    // A route that names nothing sensible is not for any hostname.
    expect(drawn('HTTPRoute', [null])).toHaveLength(1);
  });

  it('of routes stand as analysis says', () => {
    const level = (objects: readonly KubernetesObject[]) =>
      nodeOf(graphOf(objects), 'HTTPRoute infra/web').level;
    const web = (fields: object = {}, parents: unknown = [parent()]) =>
      route('infra/web', parents, { ...fields });
    expect(level([openGateway(), web()])).toBe('good');
    expect(level([openGateway(), web({}, [])])).toBe('problem');
    expect(level([openGateway(), web({}, [parent(), parent('infra/gone')])])).toBe('problem');
    expect(level([openGateway(), web({ rules: [{ backendRefs: [{ name: 'x' }] }] })])).toBe(
      'problem'
    );
    const asOther = gateway('infra/gw', [listener()], { gatewayClassName: 'other' });
    expect(level([asOther, web()])).toBe('unknown');
  });

  it('of classes stand as their controller says', () => {
    const graph = graphOf([
      gatewayClass('refused', {
        status: { conditions: [{ type: 'Accepted', status: 'False', reason: 'X' }] },
      }),
      gatewayClass('silent', { status: {} }),
    ]);
    expect(
      ['example', 'refused', 'silent'].map(name => nodeOf(graph, `GatewayClass ${name}`).level)
    ).toEqual(['good', 'problem', 'unknown']);
  });

  it('of several clusters stand in their lanes, in the order that was asked for', () => {
    const one = evaluateGiven([gatewayClass(), openGateway()], { rules: [] });
    const graph = draw({ west: one, east: one });
    expect(graph.lanes).toEqual([
      { cluster: 'west', stale: false },
      { cluster: 'east', stale: false },
    ]);
    expect(nodeOf(graph, 'Gateway infra/gw', 'west').id).not.toBe(
      nodeOf(graph, 'Gateway infra/gw', 'east').id
    );
  });
});

describe('Ids', () => {
  it('stay the same while what they stand for changes', () => {
    const idsOf = (graph: Graph) => [
      ...graph.nodes.map(({ id }) => id),
      ...graph.edges.map(({ id }) => id),
    ];
    const refused = graphOf([gateway(), sending({ name: 'db' }), route()]);
    const mended = graphOf([openGateway(), service('infra/db'), sending({ name: 'db' }), route()]);
    expect(idsOf(mended)).toEqual(idsOf(refused));
  });
});
