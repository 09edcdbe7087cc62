import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import {
  allow,
  findingsOf,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  parent,
  route,
} from '../../objects';
import { mended, said } from '../support';

const CODE = 'UnreachableHostname';
const wide = listener('wide', { hostname: '*.example.com' });
const shop = listener('shop', { hostname: 'shop.example.com' });
const at = (sectionName: string, hostnames: unknown = ['shop.example.com'], spec: object = {}) =>
  route('infra/web', [parent('gw', { sectionName })], { hostnames, ...spec });
const found = (listeners: readonly unknown[], ...objects: KubernetesObject[]) =>
  findingsOf(CODE, [gateway('infra/gw', listeners), ...objects]);

describe('UnreachableHostname', () => {
  it('names the listener that gets the requests, and the patch attaches the route to it', () => {
    const objects = [
      gateway('infra/gw', [wide, shop]),
      at('wide', ['a.example.com', 'Shop.example.com']),
    ];
    const [finding, ...more] = findingsOf(CODE, objects);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      object: { kind: 'HTTPRoute', name: 'web' },
      path: '.spec.hostnames[1]',
      related: [{ kind: 'Gateway', name: 'gw' }],
    });
    expect(finding && said(finding)).toBe(
      'Requests to shop.example.com on port 80 go to listener shop of Gateway infra/gw. It is more specific than wide, but does not accept the route.'
    );
    const after = mended(objects, finding as NonNullable<typeof finding>);
    expect(after[1]).toMatchObject({
      spec: {
        parentRefs: [
          { name: 'gw', sectionName: 'wide' },
          { name: 'gw', sectionName: 'shop' },
        ],
      },
    });
    expect(findingsOf(CODE, after)).toEqual([]);
  });

  it('is reported without a patch if the more specific listener accepts none of the route’s kind', () => {
    const objects = [
      gateway('infra/gw', [{ ...wide, ...allow('All') }, shop]),
      route('far/web', [parent('infra/gw')], { hostnames: ['shop.example.com'] }),
    ];
    expect(findingsOf(CODE, objects).map(({ fix }) => fix)).toEqual([undefined]);
  });

  it.each([
    ['all of a wildcard', listener('any'), '*.a.example.com', '*.example.com'],
    ['a hostname that a wildcard matches', listener('any'), 'b.a.example.com', '*.a.example.com'],
    ['a wildcard itself', wide, '*.a.example.com', '*.a.example.com'],
  ])('is reported if the other listener serves %s', (_what, own, hostname, taking) => {
    const taker = listener('taker', { hostname: taking });
    expect(found([own, taker], at(own.name as string, [hostname]))).toHaveLength(1);
  });

  it.each([
    ['serves only a part of a wildcard', wide, shop, ['*.example.com']],
    ['serves another hostname', wide, shop, ['a.example.com']],
    ['is on another port', wide, { ...shop, port: 81 }, undefined],
    ['has another protocol', wide, { ...shop, protocol: 'HTTPS' }, undefined],
    ['is less specific', shop, wide, undefined],
    ['does not match the domain itself', listener('any'), wide, ['example.com']],
    ['would serve a route without hostnames', wide, shop, []],
  ])('is silent if the other listener %s', (_what, own, other, hostnames) => {
    expect(found([own, other], at(own.name as string, hostnames))).toEqual([]);
  });

  it('is silent if the route is attached to the more specific listener too', () => {
    const web = route('infra/web', [parent('gw')], { hostnames: ['shop.example.com'] });
    expect(found([wide, shop], web)).toEqual([]);
  });

  it('considers only the most specific listener', () => {
    const middle = listener('middle', { hostname: '*.b.example.com' });
    const exact = listener('exact', { hostname: 'a.b.example.com' });
    const hostnames = ['a.b.example.com'];
    const both = (...sections: string[]) =>
      route(
        'infra/web',
        sections.map(sectionName => parent('gw', { sectionName })),
        { hostnames }
      );
    expect(found([wide, middle, exact], both('wide', 'exact'))).toEqual([]);
    expect(found([wide, middle, exact], both('wide', 'middle')).map(said)).toEqual([
      'Requests to a.b.example.com on port 80 go to listener exact of Gateway infra/gw. It is more specific than wide, middle, but does not accept the route.',
    ]);
  });

  it('includes the listeners of accepted ListenerSets', () => {
    const set = listenerSet('infra/extra', 'infra/gw', [shop]);
    const open = { allowedListeners: { namespaces: { from: 'Same' } } };
    const of = (spec: object) =>
      findingsOf(CODE, [gateway('infra/gw', [wide], { ...spec }), set, at('wide')]);
    expect(of(open)).toMatchObject([{ related: [{ kind: 'ListenerSet', name: 'extra' }] }]);
    expect(of({})).toEqual([]);
  });

  it('ignores a listener that is not served', () => {
    expect(found([wide, shop, { ...shop, name: 'again' }], at('wide'))).toEqual([]);
  });

  it('is silent if it is unknown whether the more specific listener accepts the route', () => {
    const selector = { matchLabels: { team: 'red' } };
    const web = route('infra/web', [parent('gw')], { hostnames: ['shop.example.com'] });
    const objects = [gateway('infra/gw', [wide, { ...shop, ...allow('Selector', selector) }]), web];
    expect(findingsOf(CODE, objects, { strict: true })).toEqual([]);
    expect(findingsOf(CODE, objects)).toHaveLength(1);
  });

  it('only informs if the class reports that it does not isolate listeners', () => {
    const reporting = (...features: string[]) =>
      gatewayClass('reporting', {
        status: {
          conditions: [{ type: 'Accepted', status: 'True', reason: 'Accepted' }],
          supportedFeatures: features.map(name => ({ name })),
        },
      });
    const of = (...features: string[]) =>
      findingsOf(CODE, [
        reporting(...features),
        gateway('infra/gw', [wide, shop], { gatewayClassName: 'reporting' }),
        at('wide'),
      ]);
    expect(of('HTTPRoute')).toMatchObject([{ severity: 'info' }]);
    expect(of('HTTPRoute').map(said)[0]).toContain('GatewayClass reporting does not report');
    expect(of('GatewayHTTPListenerIsolation', 'HTTPRoute')).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(of()).toMatchObject([{ severity: 'warning' }]);
  });
});
