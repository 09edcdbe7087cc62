import { describe, expect, it } from 'vitest';
import { allow, findingsOf, gateway, listener, listenerSet, parent, route } from '../../objects';
import { reported, tlsSecret, withStatus } from '../../reports';
import { said } from '../support';

const CODE = 'NotServed';
const open = allow('All');
const twins = [listener('one', open), listener('two', open)];
const all = { allowedListeners: { namespaces: { from: 'All' } } };

describe(CODE, () => {
  it('is reported once for a parentRef, with the object that has the cause', () => {
    const found = findingsOf(CODE, [gateway('infra/gw', twins), route('shop/web', [parent()])]);
    expect(found).toMatchObject([
      {
        severity: 'warning',
        object: { kind: 'HTTPRoute', name: 'web' },
        path: '.spec.parentRefs[0]',
        related: [{ kind: 'Gateway', name: 'gw' }],
      },
    ]);
    expect(found.map(said)).toEqual([
      'The route gets no requests from listeners one, two of Gateway infra/gw, which are not served (HostnameConflict). The cause is in Gateway infra/gw.',
    ]);
  });

  it('quotes the controller where that reports the cause', () => {
    const conditions = [reported('Programmed=False/AddressNotAssigned', 'no address is free')];
    const gw = gateway('infra/gw', [listener('http', open)], {}, withStatus({ conditions }));
    expect(findingsOf(CODE, [gw, route('shop/web', [parent()])]).map(said)).toEqual([
      'The route gets no requests from listener http of Gateway infra/gw, which is not served. The controller reports AddressNotAssigned for Gateway infra/gw: no address is free',
    ]);
  });

  it('is silent if another listener of the parentRef is served', () => {
    const more = [...twins, listener('three', { port: 81, ...open })];
    expect(findingsOf(CODE, [gateway('infra/gw', more), route('shop/web', [parent()])])).toEqual(
      []
    );
  });

  it('is silent for a refused route, which has another finding', () => {
    const own = [listener('one'), listener('two')];
    expect(findingsOf(CODE, [gateway('infra/gw', own), route('shop/web', [parent()])])).toEqual([]);
  });

  it('names only the ListenerSet whose certificate is not permitted', () => {
    const secure = (hostname: string, certificate: object) => [
      listener('https', {
        port: 443,
        protocol: 'HTTPS',
        hostname,
        tls: { certificateRefs: [certificate] },
      }),
    ];
    const toSet = (name: string) => ({ kind: 'ListenerSet', name });
    const found = findingsOf(CODE, [
      gateway('infra/gw', [listener('http', open)], all),
      tlsSecret('shop/own'),
      listenerSet('shop/own', 'infra/gw', secure('own.test', { name: 'own' })),
      listenerSet('shop/far', 'infra/gw', secure('far.test', { name: 'tls', namespace: 'infra' })),
      route('shop/web', [toSet('own'), toSet('far')]),
    ]);
    expect(found).toMatchObject([
      { path: '.spec.parentRefs[1]', related: [{ kind: 'ListenerSet', name: 'far' }] },
    ]);
  });
});
