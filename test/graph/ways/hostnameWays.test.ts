import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateGiven,
  type Evaluation,
  intersectHostnames,
  type Listener,
} from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { GraphIndex } from '../../../src/graph/graphIndex';
import type { Graph } from '../../../src/graph/model';
import { hostnameWays } from '../../../src/graph/ways/hostnameWays';
import { hostnames as hostnamesOf, objectsIn, runs } from '../../analysis/arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  route,
} from '../../analysis/objects';
import { draw, graphOf, partOf } from '../support/fleets';

const open = allow('All');
const on = (name: string, port: number, hostname?: string) =>
  listener(name, { port, hostname, ...open });
const web = (name: string, hostnames: readonly string[] | undefined, ...parents: object[]) =>
  route(`shop/${name}`, parents.length === 0 ? [parent()] : parents, { hostnames });

/** The attachments that requests for a hostname use, as text. */
function through(graph: Graph, hostname: string): string[] {
  return partOf(graph, hostnameWays(GraphIndex.of(graph), hostname).way)
    .edges.filter(edge => edge.includes('#') && !edge.includes('rule'))
    .map(edge => edge.replace(/(Gateway|ListenerSet) infra\//, '').replace('HTTPRoute shop/', ''));
}

describe('Requests for a hostname', () => {
  const listeners = [
    on('any', 80),
    on('wide', 80, '*.test'),
    on('narrow', 80, '*.shop.test'),
    on('exact', 80, 'a.shop.test'),
    on('elsewhere', 81, '*.shop.test'),
  ];
  const graph = graphOf([
    gateway('infra/gw', listeners),
    web('all', undefined),
    web('one', ['a.shop.test']),
    web('other', ['other.test']),
  ]);

  it('reach the most specific listener of each port, and its routes with the hostname', () => {
    expect(through(graph, 'a.shop.test')).toEqual([
      'gw#elsewhere > all',
      'gw#elsewhere > one',
      'gw#exact > all',
      'gw#exact > one',
    ]);
    expect(through(graph, 'b.shop.test')).toEqual(['gw#elsewhere > all', 'gw#narrow > all']);
    expect(through(graph, 'other.test')).toEqual(['gw#wide > all', 'gw#wide > other']);
    expect(through(graph, 'shop.test')).toEqual(['gw#wide > all']);
    expect(through(graph, 'example.com')).toEqual(['gw#any > all']);
  });

  it('with a wildcard reach everything that serves all of it', () => {
    expect(through(graph, '*.shop.test')).toEqual(['gw#elsewhere > all', 'gw#narrow > all']);
    expect(through(graph, '*.b.shop.test')).toEqual(['gw#elsewhere > all', 'gw#narrow > all']);
    expect(through(graph, '*.test')).toEqual(['gw#wide > all']);
  });

  it('continue to the backends, and start at the class', () => {
    const drawn = graphOf([
      gateway('infra/gw', [on('http', 80)]),
      route('shop/web', [parent()], { rules: [{ backendRefs: [{ name: 'a' }] }] }),
    ]);
    expect(partOf(drawn, hostnameWays(GraphIndex.of(drawn), 'a.test').way)).toEqual(partOf(drawn));
  });

  it('have no way if the most specific listener has no such route', () => {
    const drawn = graphOf([
      gateway('infra/gw', [on('any', 80), on('exact', 80, 'a.test')]),
      web('all', undefined, parent('infra/gw', { sectionName: 'any' })),
    ]);
    expect(through(drawn, 'a.test')).toEqual([]);
    expect(through(drawn, 'b.test')).toEqual(['gw#any > all']);
  });

  it('have no way through a route that is refused or unknown', () => {
    const drawn = graphOf([
      gateway('infra/gw', [listener('own', { hostname: 'a.test' })]),
      gateway('infra/pending', [on('http', 80)], { gatewayClassName: 'gone' }),
      web('refused', undefined),
      web('pending', undefined, parent('infra/pending')),
    ]);
    expect(through(drawn, 'a.test')).toEqual([]);
  });

  it('have no way through a route whose kind has no hostnames', () => {
    const drawn = graphOf([
      gateway('infra/gw', [listener('tcp', { port: 81, protocol: 'TCP', ...open })]),
      route('shop/tcp', [parent()], {}, { kind: 'TCPRoute' }),
    ]);
    expect(through(drawn, 'a.test')).toEqual([]);
  });

  it('have no way through a listener that is not served, which keeps its place', () => {
    const certificate = { certificateRefs: [{ name: 'gone', namespace: 'certs' }] };
    const secure = { protocol: 'HTTPS', port: 443, tls: certificate, ...open };
    const drawn = graphOf([
      gateway('infra/gw', [
        listener('wide', { ...secure, tls: { certificateRefs: [{ name: 'own' }] } }),
        listener('exact', { ...secure, hostname: 'a.test' }),
      ]),
      web('all', undefined),
    ]);
    expect(through(drawn, 'a.test')).toEqual([]);
    expect(through(drawn, 'b.test')).toEqual(['gw#wide > all']);
  });

  it('take a listener with an invalid route kind, which serves its valid kinds', () => {
    const kinds = { namespaces: { from: 'All' }, kinds: [{ kind: 'HTTPRoute' }, { kind: 'X' }] };
    const drawn = graphOf([
      gateway('infra/gw', [listener('http', { allowedRoutes: kinds })]),
      web('all', undefined),
    ]);
    expect(through(drawn, 'a.test')).toEqual(['gw#http > all']);
  });

  it('are known to meet only a redirect for every hostname', () => {
    const redirect = {
      rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }] }],
    };
    const objects = [
      gateway('infra/gw', [on('http', 80), on('https', 443, 'shop.test')]),
      route('shop/redirect', [parent('infra/gw', { sectionName: 'http' })], redirect),
      web('shop', ['shop.test'], parent('infra/gw', { sectionName: 'https' })),
    ];
    const waysOf = (hostname: string) => {
      const { clusters, redirected } = hostnameWays(GraphIndex.of(graphOf(objects)), hostname);
      return { found: clusters.length, redirected: redirected.length };
    };
    expect(waysOf('typo.test')).toEqual({ found: 1, redirected: 1 });
    expect(waysOf('shop.test')).toEqual({ found: 1, redirected: 0 });
  });

  it('reach the same port of different Gateways', () => {
    const drawn = graphOf([
      gateway('infra/gw', [on('http', 80)]),
      gateway('infra/other', [on('http', 80, 'a.test')]),
      web('all', undefined, parent(), parent('infra/other')),
    ]);
    expect(through(drawn, 'a.test')).toEqual(['gw#http > all', 'other#http > all']);
  });
});

describe('If a Gateway has ListenerSets', () => {
  const toSet = parent('infra/set', { kind: 'ListenerSet' });
  const cluster = (from: string, ...more: KubernetesObject[]) =>
    graphOf([
      gateway('infra/gw', [on('wide', 80, '*.test')], {
        allowedListeners: { namespaces: { from } },
      }),
      listenerSet('infra/set', 'infra/gw', [on('exact', 80, 'a.test')]),
      web('gate', undefined),
      web('set', undefined, toSet),
      ...more,
    ]);

  it('their listeners share its ports', () => {
    expect(through(cluster('All'), 'a.test')).toEqual(['set#exact > set']);
    expect(through(cluster('All'), 'b.test')).toEqual(['gw#wide > gate']);
  });

  it('a refused set takes no requests away', () => {
    expect(through(cluster('None'), 'a.test')).toEqual(['gw#wide > gate']);
  });

  it('a listener that conflicts with an earlier one gets no requests', () => {
    const late = listenerSet('infra/late', 'infra/gw', [on('too', 80, 'a.test')], {
      metadata: { creationTimestamp: '2025-01-01T00:00:00Z' },
    });
    const early = listenerSet('infra/set', 'infra/gw', [on('exact', 80, 'a.test')], {
      metadata: { creationTimestamp: '2024-01-01T00:00:00Z' },
    });
    const toLate = parent('infra/late', { kind: 'ListenerSet' });
    const drawn = cluster('All', early, late, web('late', undefined, toLate));
    expect(through(drawn, 'a.test')).toEqual(['set#exact > set']);
  });
});

describe('Listeners that are not accepted', () => {
  it('take no requests from accepted listeners', () => {
    const drawn = graphOf([
      gateway('infra/gw', [
        on('wide', 80, '*.test'),
        on('exact', 80, 'a.test'),
        on('again', 80, 'a.test'),
      ]),
      web('all', undefined),
    ]);
    expect(through(drawn, 'a.test')).toEqual(['gw#wide > all']);
  });
});

describe('With several clusters', () => {
  it('clusters that serve a hostname are separated from those that do not, in the order of the lanes', () => {
    const serving = (hostname: string) =>
      evaluateGiven(
        [gatewayClass(), gateway('infra/gw', [on('http', 80, hostname)]), web('web', undefined)],
        []
      );
    const graph = draw({
      west: serving('a.test'),
      empty: evaluateGiven([object('v1', 'Namespace', 'x')], []),
      north: serving('b.test'),
      east: serving('*.test'),
    });
    expect(hostnameWays(GraphIndex.of(graph), 'a.test')).toMatchObject({
      clusters: ['west', 'east'],
      without: ['empty', 'north'],
    });
    expect(hostnameWays(GraphIndex.of(graph), 'nowhere').clusters).toEqual([]);
  });
});

describe('For any cluster', () => {
  const covers = (pattern: string, hostname: string) =>
    intersectHostnames(pattern, hostname) === hostname;

  const serves = ({ conditions }: Listener) =>
    conditions.every(({ type, status }) => status !== (type === 'Conflicted' ? 'True' : 'False'));

  /** The hostnames of the listeners on each port of a Gateway that match a request. */
  function candidates(evaluation: Evaluation, hostname: string): Map<string, string[]> {
    const found = new Map<string, string[]>();
    evaluation.allGateways().forEach(({ listeners }, key) =>
      listeners
        .filter(item => serves(item) && covers(item.hostname, hostname))
        .forEach(({ port, hostname: own }) => {
          const at = `${key} ${port}`;
          found.set(at, [...(found.get(at) ?? []), own]);
        })
    );
    return found;
  }

  it('no other listener of the port is more specific than that of a way, and each way serves it', () => {
    let lit = 0;
    const busy = objectsIn().cluster.map(objects =>
      // Accepted classes and listeners for all namespaces attach more routes.
      [gatewayClass('accepted'), ...objects.filter(({ kind }) => kind !== 'GatewayClass')].map(
        one => (one.kind === 'Gateway' || one.kind === 'ListenerSet' ? opened(one) : one)
      )
    );
    fc.assert(
      fc.property(
        busy,
        hostnamesOf.map(name => name.toLowerCase()),
        (objects, hostname) => {
          const evaluation = evaluateGiven(objects, []);
          const graph = draw({ east: evaluation });
          const { way } = hostnameWays(GraphIndex.of(graph), hostname);
          const found = candidates(evaluation, hostname);
          graph.edges.forEach(edge => {
            if (edge.kind !== 'attachment' || edge.listener === undefined) return;
            const { gateway: of, port, hostname: own } = edge.listener.listener;
            const siblings = found.get(`Gateway ${of.namespace}/${of.name} ${port}`) ?? [];
            const isFirst =
              serves(edge.listener.listener) &&
              siblings.includes(own) &&
              siblings.every(other => other === own || intersectHostnames(other, own) === own);
            const isServed =
              edge.status === 'True' &&
              edge.listener.served.status !== 'False' &&
              edge.hostnames?.some(name => covers(name === '*' ? '' : name, hostname)) === true;
            if (isFirst && isServed) lit += 1;
            expect(way.edges.has(edge.id)).toBe(isFirst && isServed);
          });
        }
      ),
      runs(150)
    );
    expect(lit).toBeGreaterThan(10);
  });
});

function opened(one: KubernetesObject): KubernetesObject {
  const { spec } = one as unknown as { spec: { listeners: object[] } };
  const listeners = spec.listeners.map(item => ({ ...item, ...open, protocol: 'HTTP' }));
  const more = one.kind === 'Gateway' ? { gatewayClassName: 'accepted' } : {};
  const allowedListeners = { namespaces: { from: 'All' } };
  return { ...one, spec: { ...spec, ...more, allowedListeners, listeners } } as KubernetesObject;
}
