import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import { runs } from '../../analysis/arbitraries';
import {
  gateway,
  listener,
  object,
  parent,
  referenceGrant,
  route,
  service,
} from '../../analysis/objects';
import { drawPart, edgesOf, graphOf, nodeOf, readInPart } from '../support/fleets';
import { open, openGateway } from '../support/openGateway';

const sending = (...backendRefs: object[]) =>
  route('infra/web', [parent()], { rules: [{ backendRefs }] });
const slice = (name: string, of: string, endpoints: unknown) =>
  object('discovery.k8s.io/v1', 'EndpointSlice', name, {
    metadata: { labels: { 'kubernetes.io/service-name': of } },
    endpoints,
  });

describe('Backends', () => {
  const weighted = (...weights: ReadonlyArray<number | undefined>) =>
    weights.map((weight, place) => ({ name: `s${place}`, port: 80, weight }));
  const sharesOf = (backendRefs: readonly object[]) =>
    graphOf([openGateway(), sending(...backendRefs)])
      .edges.filter(({ kind }) => kind === 'backend')
      .map(({ share }) => share);

  it('have their share of the requests of their rule', () => {
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

  it('of a route get no requests if no listener accepts it, and some if one may accept it', () => {
    const idle = (...objects: Parameters<typeof graphOf>[0]) =>
      graphOf(objects).edges.flatMap(edge => (edge.kind === 'backend' ? edge.idle : []));
    const tcp = [listener('tcp', { protocol: 'TCP', ...open })];
    expect(idle(openGateway(), sending({ name: 's' }))).toEqual([false]);
    expect(idle(openGateway(tcp), sending({ name: 's' }))).toEqual([true]);
    expect(idle(sending({ name: 's' }))).toEqual([true]);
    // One attached parent is enough.
    const rules = [{ backendRefs: [{ name: 's' }] }];
    const web = route('infra/web', [parent('infra/tcp'), parent()], { rules });
    expect(idle(openGateway(), gateway('infra/tcp', tcp), web)).toEqual([false]);
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

  it('of filters get copies or authorization requests, and no share', () => {
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

  it('show how many endpoints are ready; none is a problem', () => {
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
    // Its endpoints are in other clusters.
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
