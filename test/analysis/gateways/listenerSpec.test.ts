import { describe, expect, it } from 'vitest';
import { listenerSpecs } from '../../../src/analysis/gateways/listenerSpec';
import { refOf } from '../../../src/analysis/objects/snapshot';
import type { Gateway } from '../../../src/gatewayApi/types';
import { gateway } from '../objects';

function specs(...listeners: unknown[]) {
  const object = gateway('infra/gw', listeners) as Gateway;
  return listenerSpecs(object, refOf(object), refOf(object));
}
const one = (fields: object) => {
  const [found] = specs({ name: 'a', port: 80, protocol: 'HTTP', ...fields });
  if (found === undefined) throw new Error('There is no listener.');
  return found;
};

describe('A listener', () => {
  it('has the defaults of the specification', () => {
    expect(one({})).toMatchObject({
      hostname: '',
      tlsMode: undefined,
      allowedRoutes: { from: 'Same', defaulted: true, selector: null, kinds: undefined },
    });
    expect(one({ protocol: 'HTTPS', tls: {} }).tlsMode).toBe('Terminate');
    expect(one({ allowedRoutes: { kinds: [{ kind: 'HTTPRoute' }] } }).allowedRoutes.kinds).toEqual([
      { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' },
    ]);
    expect(one({ allowedRoutes: { kinds: [] } }).allowedRoutes.kinds).toBeUndefined();
  });

  it.each([
    [80, 80],
    [0, undefined],
    [65536, undefined],
    [1.5, undefined],
    [undefined, undefined],
    ['http', undefined],
  ])('with port %j has port %j', (port, expected) => {
    expect(one({ port }).port).toBe(expected);
  });

  it('has a hostname in lower case, where its protocol has hostnames', () => {
    expect(one({ hostname: '*.Shop.Test' }).hostname).toBe('*.shop.test');
    expect(one({ hostname: 'not a name' }).hostname).toBe('');
    expect(one({ hostname: 'shop.test', protocol: 'TCP' }).hostname).toBe('');
  });

  it.each([
    ['HTTPS', undefined, true, true],
    ['HTTPS', null, true, true],
    ['HTTPS', {}, false, true],
    ['HTTPS', { certificateRefs: [] }, false, true],
    ['HTTPS', { certificateRefs: [{ name: 'a' }] }, false, false],
    ['HTTPS', { options: { 'a.b/c': 'd' } }, false, false],
    ['TLS', undefined, false, true],
    ['TLS', { mode: 'Passthrough' }, false, false],
    ['HTTP', undefined, false, false],
  ])('of %s with tls %j lacks tls: %s, and a certificate: %s', (protocol, tls, lacksTls, lacks) => {
    expect(one({ protocol, tls })).toMatchObject({ lacksTls, lacksCertificate: lacks });
  });

  it('keeps its index and has a key of its own, also with the name of another', () => {
    const found = specs(null, { name: 'a' }, 'text', { name: 'a' });
    expect(found.map(({ index }) => index)).toEqual([1, 3]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
  });

  it.each([[null], ['http'], [{}]])('does not exist in %j', listeners => {
    const object = gateway('infra/gw', listeners) as Gateway;
    expect(listenerSpecs(object, refOf(object), refOf(object))).toEqual([]);
  });
});
