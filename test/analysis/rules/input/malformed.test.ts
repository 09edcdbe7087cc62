import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFindings } from '../../../../src/analysis/rules/input';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import {
  allow,
  gateway,
  listener,
  listenerSet,
  object,
  parent,
  referenceGrant,
  route,
} from '../../objects';
import { textsOf } from '../../text';

const find = (...objects: KubernetesObject[]) =>
  fileFindings(objects).filter(({ code }) => code === 'Malformed');
const paths = (...objects: KubernetesObject[]) => find(...objects).map(({ path }) => path);

describe('Malformed', () => {
  it('names the field, the expected value and the actual value', () => {
    const found = find(route('shop/web', [parent('gw', { port: '80' })]));
    expect(textsOf(found)).toEqual(['.spec.parentRefs[0].port must be an integer, but is "80".']);
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.parentRefs[0].port' });
  });

  it.each([
    ['parentRefs that are not a list', { parentRefs: 'gw' }, '.spec.parentRefs'],
    ['a parentRef that is not an object', { parentRefs: [parent(), null] }, '.spec.parentRefs[1]'],
    ['a parentRef without a name', { parentRefs: [{}] }, '.spec.parentRefs[0].name'],
    ['an invalid namespace', { parentRefs: [parent('A_B/gw')] }, '.spec.parentRefs[0].namespace'],
    ['a hostname with a space', { hostnames: ['a.b', 'a b'] }, '.spec.hostnames[1]'],
    ['rules that are not a list', { rules: {} }, '.spec.rules'],
    [
      'a backend without a name',
      { rules: [{ backendRefs: [{ port: 80 }] }] },
      '.spec.rules[0].backendRefs[0].name',
    ],
    [
      'a Service reference without a port',
      { rules: [{ backendRefs: [{ name: 'a' }] }] },
      '.spec.rules[0].backendRefs[0].port',
    ],
    [
      'a negative weight',
      { rules: [{ backendRefs: [{ name: 'a', port: 1, weight: -1 }] }] },
      '.spec.rules[0].backendRefs[0].weight',
    ],
    [
      'a mirror backend without a name',
      {
        rules: [
          { filters: [{ type: 'RequestMirror', requestMirror: { backendRef: { port: 1 } } }] },
        ],
      },
      '.spec.rules[0].filters[0].requestMirror.backendRef.name',
    ],
  ])('of a route: %s', (_title, spec, path) => {
    expect(paths(route('shop/web', undefined, spec))).toEqual([path]);
  });

  it.each([
    ['no listeners', [], '.spec.listeners'],
    ['a listener without a name', [listener('')], '.spec.listeners[0].name'],
    ['a port out of range', [listener('a', { port: 0 })], '.spec.listeners[0].port'],
    [
      'a listener without a protocol',
      [listener('a', { protocol: null })],
      '.spec.listeners[0].protocol',
    ],
    ['two wildcards', [listener('a', { hostname: '*.*.b' })], '.spec.listeners[0].hostname'],
    [
      'an unknown TLS mode',
      [listener('a', { protocol: 'TLS', tls: { mode: 'Reencrypt' } })],
      '.spec.listeners[0].tls.mode',
    ],
    [
      'an unknown value of from',
      [listener('a', allow('Everywhere'))],
      '.spec.listeners[0].allowedRoutes.namespaces.from',
    ],
    [
      'a label that is a number',
      [listener('a', allow('Selector', { matchLabels: { tier: 1 } }))],
      '.spec.listeners[0].allowedRoutes.namespaces.selector.matchLabels.tier',
    ],
  ])('of a Gateway and of a ListenerSet: %s', (_title, listeners, path) => {
    expect(paths(gateway('infra/gw', listeners))).toEqual([path]);
    expect(paths(gateway(), listenerSet('infra/more', 'infra/gw', listeners))).toEqual([path]);
  });

  it('of a ReferenceGrant', () => {
    expect(paths(referenceGrant('shop/a', [], [{ group: '', kind: 'Service' }]))).toEqual([
      '.spec.from',
    ]);
    const from = [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }];
    expect(paths(referenceGrant('shop/a', from, [{ group: '' }]))).toEqual(['.spec.to[0].kind']);
    expect(paths(referenceGrant('shop/a', from, [{ group: '', kind: 'Service' }]))).toEqual([]);
  });

  it('is silent about fields with defaults, and about null', () => {
    expect(paths(gateway(), route('infra/web', [{ name: 'gw' }]))).toEqual([]);
    const nulls = { parentRefs: [{ name: 'gw', namespace: null, port: null }], hostnames: null };
    expect(paths(route('infra/web', undefined, nulls))).toEqual([]);
    expect(paths(route('infra/web', undefined, { rules: undefined }))).toEqual([]);
    const tls = { protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'a' }] } };
    const all = { allowedRoutes: { namespaces: {}, kinds: [{ kind: 'HTTPRoute' }] } };
    expect(paths(gateway('infra/gw', [listener('a', { ...tls, ...all })]))).toEqual([]);
  });

  it('is silent about fields of kinds that do not have them', () => {
    const rules = [{ backendRefs: [{ name: 'db', port: 1 }] }];
    const tcp = { hostnames: ['not a hostname'], rules };
    expect(paths(route('infra/db', undefined, tcp, { kind: 'TCPRoute' }))).toEqual([]);
    const ref = { group: 'example.com', kind: 'Function', name: 'f' };
    expect(paths(route('infra/web', undefined, { rules: [{ backendRefs: [ref] }] }))).toEqual([]);
  });

  it('reports an object without a spec, and limits the length of its message', () => {
    expect(paths(object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'a/b'))).toEqual(['.spec']);
    const many = Array.from({ length: 10_000 }, () => 7);
    expect(find(route('shop/web', many))).toHaveLength(20);
  });

  it('accepts any input without an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        find(
          route('shop/web', a, { hostnames: b, rules: a }),
          gateway('infra/gw', [a, listener('a', { allowedRoutes: b, tls: a })]),
          listenerSet('infra/more', 'infra/gw', a),
          referenceGrant('shop/a', a, b)
        );
      }),
      { numRuns: 50 }
    );
  });
});
