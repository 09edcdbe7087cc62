import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluation, objectKey, refOf, RULES } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, gateway, gatewayClass, listener, parent, route } from '../../objects';
import { said } from '../support';

const CODE = 'ShadowedRule';

type Fields = Readonly<Record<string, unknown>>;

function made(name: string, year: number, matches: unknown, spec: Fields = {}, kind = 'HTTPRoute') {
  return route(
    `infra/${name}`,
    [parent('gw')],
    { rules: [{ matches }], ...spec },
    { kind, metadata: { creationTimestamp: `${year}-01-01T00:00:00Z` } }
  );
}

const api = [{ path: { value: '/api' } }];
const old = made('old', 2020, api);
const names = (objects: readonly KubernetesObject[]) =>
  findingsOf(CODE, objects).map(({ object }) => object.name);

describe('ShadowedRule', () => {
  it('is reported for the newer of two routes with the same match, and names the older one', () => {
    const found = findingsOf(CODE, [gateway(), made('new', 2021, api), old]);
    expect(found).toMatchObject([
      {
        severity: 'warning',
        object: { kind: 'HTTPRoute', name: 'new' },
        path: '.spec.rules[0]',
        related: [{ kind: 'HTTPRoute', namespace: 'infra', name: 'old' }],
      },
    ]);
    expect(found.map(said)).toEqual([
      'No request reaches the rule. On Gateway infra/gw http, requests for PathPrefix /api go to HTTPRoute infra/old (older, or first by name).',
    ]);
  });

  it('orders routes by name if their age is equal or unknown', () => {
    expect(names([gateway(), made('b', 2020, api), made('a', 2020, api)])).toEqual(['b']);
    const young = (name: string) => route(`infra/${name}`, [parent('gw')]);
    expect(names([gateway(), young('b'), young('a')])).toEqual(['b']);
    // A route that is not yet applied comes last.
    expect(names([gateway(), young('a'), made('z', 2020, undefined)])).toEqual(['a']);
  });

  it('recognizes equal matches in different notation', () => {
    const headers = [
      { name: 'Version', value: '2' },
      { name: 'team', type: 'Exact', value: 'red' },
    ];
    const one = [{ path: { type: 'Exact', value: '/api' }, headers }];
    const same = [
      {
        path: { type: 'Exact', value: '/api' },
        headers: [
          { name: 'Team', value: 'red' },
          { name: 'version', value: '2' },
        ],
      },
    ];
    expect(names([gateway(), made('old', 2020, one), made('new', 2021, same)])).toEqual(['new']);
    const all = [{ path: { type: 'PathPrefix', value: '/' } }];
    expect(names([gateway(), made('old', 2020, undefined), made('new', 2021, all)])).toEqual([
      'new',
    ]);
    expect(names([gateway(), made('old', 2020, []), made('new', 2021, [{}])])).toEqual(['new']);
    const regex = [{ path: { type: 'RegularExpression', value: '/a.*' } }];
    expect(names([gateway(), made('old', 2020, regex), made('new', 2021, regex)])).toEqual(['new']);
  });

  it.each([
    ['another path', [{ path: { value: '/api2' } }]],
    ['another type of path', [{ path: { type: 'Exact', value: '/api' } }]],
    ['an additional slash, which may matter', [{ path: { value: '/api/' } }]],
    ['a method', [{ path: { value: '/api' }, method: 'GET' }]],
    ['a header', [{ path: { value: '/api' }, headers: [{ name: 'a', value: 'b' }] }]],
    ['a query parameter', [{ path: { value: '/api' }, queryParams: [{ name: 'a', value: 'b' }] }]],
    ['one additional match', [...api, { path: { value: '/own' } }]],
    ['an unknown match type', [{ path: { type: 'Glob', value: '/api' } }]],
    ['an invalid match', [...api, 'none']],
  ])('is silent for a route with %s', (_what, matches) => {
    expect(names([gateway(), old, made('new', 2021, matches)])).toEqual([]);
  });

  it('compares query parameters case-sensitively', () => {
    const query = (name: string) => [{ queryParams: [{ name, value: '1' }] }];
    const objects = (name: string) => [
      gateway(),
      made('old', 2020, query('a')),
      made('new', 2021, query(name)),
    ];
    expect(names(objects('a'))).toEqual(['new']);
    expect(names(objects('A'))).toEqual([]);
  });

  it('compares equal hostnames only, since a more specific one precedes age', () => {
    const wants = (name: string, year: number, hostnames: unknown) =>
      made(name, year, api, { hostnames });
    const shop = wants('old', 2020, ['shop.example.com', 'a.example.com']);
    const pair = (hostnames: unknown) =>
      findingsOf(CODE, [gateway(), shop, wants('new', 2021, hostnames)]);
    expect(pair(['Shop.example.com']).map(said)[0]).toContain(
      'On Gateway infra/gw http, requests to shop.example.com for'
    );
    expect(pair(['*.example.com'])).toEqual([]);
    expect(pair(undefined)).toEqual([]);
    expect(pair(['shop.example.com', 'own.example.com'])).toEqual([]);
  });

  it('compares routes of one listener only', () => {
    const gw = gateway('infra/gw', [listener('a'), listener('b', { port: 81 })]);
    const at = (name: string, year: number, sections: readonly string[]) => {
      const parentRefs = sections.map(sectionName => parent('gw', { sectionName }));
      return made(name, year, api, { parentRefs });
    };
    expect(names([gw, at('old', 2020, ['a']), at('new', 2021, ['b'])])).toEqual([]);
    expect(names([gw, at('old', 2020, ['a']), at('new', 2021, ['a', 'b'])])).toEqual([]);
    expect(names([gw, at('old', 2020, ['a', 'b']), at('new', 2021, ['b'])])).toEqual(['new']);
    // A refused route does not take precedence.
    const far = route('far/old', [parent('infra/gw')], { rules: [{ matches: api }] });
    expect(names([gw, far, at('new', 2021, ['a'])])).toEqual([]);
  });

  it('needs no parent for an earlier rule of the same route', () => {
    const rules = [{ matches: api }, { matches: [...api, ...api] }, {}];
    const found = findingsOf(CODE, [route('shop/web', [parent('none')], { rules })]);
    expect(found.map(({ path }) => path)).toEqual(['.spec.rules[1]']);
    expect(found.map(said)).toEqual([
      'No request reaches the rule. Requests for PathPrefix /api, PathPrefix /api go to .spec.rules[0], which comes first in the list.',
    ]);
  });

  it('combines an earlier rule and another route', () => {
    const rules = [{ matches: [{ method: 'GET' }] }, { matches: [{ method: 'GET' }, ...api] }];
    const found = findingsOf(CODE, [gateway(), old, made('new', 2021, undefined, { rules })]);
    expect(found.map(({ path }) => path)).toEqual(['.spec.rules[1]']);
    expect(found.map(said)[0]).toContain(
      'to .spec.rules[0], which comes first in the list, and to HTTPRoute infra/old'
    );
  });

  it('is silent if the attachment of one of the routes is unknown', () => {
    const selected = {
      allowedRoutes: { namespaces: { from: 'Selector', selector: { matchLabels: { a: 'b' } } } },
    };
    const gw = gateway('infra/gw', [
      listener('open', { port: 81, allowedRoutes: { namespaces: { from: 'All' } } }),
      listener('selected', selected),
    ]);
    const of = (name: string, year: number, sectionName?: string) =>
      route(
        `${name}/web`,
        [parent('infra/gw', sectionName === undefined ? {} : { sectionName })],
        { rules: [{ matches: api }] },
        { metadata: { creationTimestamp: `${year}-01-01T00:00:00Z` } }
      );
    const found = (...objects: KubernetesObject[]) =>
      findingsOf(CODE, [gw, ...objects], { strict: true });
    // The older route may be refused.
    expect(found(of('a', 2020, 'selected'), of('b', 2021, 'selected'))).toEqual([]);
    // The newer route may be attached to another listener too.
    expect(found(of('a', 2020), of('b', 2021))).toEqual([]);
    expect(found(of('a', 2020), of('b', 2021, 'open'))).toHaveLength(1);
  });

  it('is silent for a route that a mesh serves too', () => {
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { namespace: 'infra', name: 'svc' },
    };
    const inMesh = { group: '', kind: 'Service', name: 'svc' };
    const both = made('new', 2021, api, { parentRefs: [parent('gw'), inMesh] });
    expect(names([gateway(), service, old, both])).toEqual([]);
    expect(names([gateway(), old, both])).toEqual(['new']);
  });

  it('compares gRPC methods, and separates GRPCRoutes from HTTPRoutes', () => {
    const grpc = (name: string, year: number, matches: unknown) =>
      made(name, year, matches, {}, 'GRPCRoute');
    const get = [{ method: { service: 'a.B', method: 'Get' } }];
    const found = findingsOf(CODE, [gateway(), grpc('old', 2020, get), grpc('new', 2021, get)]);
    expect(found.map(said)[0]).toContain('requests for a.B/Get go to GRPCRoute infra/old');
    const list = [{ method: { service: 'a.B' } }];
    expect(names([gateway(), grpc('old', 2020, get), grpc('new', 2021, list)])).toEqual([]);
    expect(names([gateway(), made('old', 2020, undefined), grpc('new', 2021, undefined)])).toEqual(
      []
    );
  });

  it('finds the TCPRoute and the TLSRoute that get no connections', () => {
    const gw = gateway('infra/gw', [
      listener('tcp', { port: 1, protocol: 'TCP' }),
      listener('tls', { port: 2, protocol: 'TLS', tls: { mode: 'Passthrough' } }),
    ]);
    const stream = (kind: string, name: string, year: number, hostnames?: unknown) =>
      made(name, year, undefined, { hostnames, rules: [{ backendRefs: [{ name: 'db' }] }] }, kind);
    const tcp = [gw, stream('TCPRoute', 'old', 2020), stream('TCPRoute', 'new', 2021)];
    expect(findingsOf(CODE, tcp).map(said)).toEqual([
      'No connection reaches the route. Connections to Gateway infra/gw tcp go to TCPRoute infra/old (older, or first by name).',
    ]);
    const tls = (hostname: string) =>
      findingsOf(CODE, [
        gw,
        stream('TLSRoute', 'old', 2020, ['db.example.com']),
        stream('TLSRoute', 'new', 2021, [hostname]),
      ]);
    expect(tls('db.example.com').map(({ path }) => path)).toEqual(['.spec.rules']);
    expect(tls('*.example.com')).toEqual([]);
  });

  it('finds the same as a comparison of all pairs, after any events', () => {
    const match = fc.constantFrom('/', '/a', '/b', '/c');
    const wanted = fc.record({
      name: fc.nat(4),
      year: fc.constantFrom(2020, 2021, 2022),
      host: fc.constantFrom(undefined, 'a.b', 'c.d'),
      rules: fc.array(fc.array(match, { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 2,
      }),
      gone: fc.boolean(),
      steps: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 14 }), events => {
        const evaluation = new Evaluation(RULES);
        evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
        [gatewayClass(), gateway()].forEach(object => evaluation.set(object));
        const now = new Map<number, (typeof events)[number]>();
        events.forEach(event => {
          const { name, year, host, rules, gone, steps } = event;
          const object = made(`r${name}`, year, undefined, {
            hostnames: host === undefined ? undefined : [host],
            rules: rules.map(paths => ({ matches: paths.map(value => ({ path: { value } })) })),
          });
          now.delete(name);
          if (gone) evaluation.remove(refOf(object));
          else {
            evaluation.set(object);
            now.set(name, event);
          }
          // 0 runs to the end; another number interrupts the run.
          let left = steps;
          evaluation.run(() => steps > 0 && (left -= 1) <= 0);
        });
        evaluation.run();
        const first = (a: (typeof events)[number], b: (typeof events)[number]) =>
          a.year - b.year || a.name - b.name;
        const expected = [...now.values()].flatMap(one =>
          one.rules.flatMap((paths, index) =>
            paths.every(
              path =>
                one.rules.slice(0, index).some(earlier => earlier.includes(path)) ||
                [...now.values()].some(
                  other =>
                    other.host === one.host &&
                    first(other, one) < 0 &&
                    other.rules.flat().includes(path)
                )
            )
              ? [`HTTPRoute infra/r${one.name} .spec.rules[${index}]`]
              : []
          )
        );
        const found = evaluation
          .allFindings()
          .filter(({ code }) => code === CODE)
          .map(({ object, path }) => `${objectKey(object)} ${path}`);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 150 }
    );
  });
});
