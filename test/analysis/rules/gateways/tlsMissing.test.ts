import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener, listenerSet } from '../../objects';
import { listenerStatus, withStatus } from '../../reports';
import { said } from '../support';

const CODE = 'TLSMissing';
const bare = (name = 'https') => listener(name, { port: 443, protocol: 'HTTPS' });
const reporting = (...told: readonly string[]) =>
  gateway('infra/gw', [bare()], {}, withStatus({ listeners: [listenerStatus('https', ...told)] }));

describe(CODE, () => {
  it('is an error for an HTTPS listener without tls', () => {
    const found = findingsOf(CODE, [gateway('infra/gw', [bare(), listener()])]);
    expect(found).toMatchObject([{ severity: 'error', path: '.spec.listeners[0]' }]);
    expect(found.map(said)).toEqual([
      'Listener https of Gateway infra/gw has protocol HTTPS without tls. It names no certificate that it can present.',
    ]);
  });

  it('is reported for a ListenerSet too', () => {
    const open = { allowedListeners: { namespaces: { from: 'All' } } };
    const objects = [
      gateway('infra/gw', undefined, open),
      listenerSet('shop/set', 'infra/gw', [bare()]),
    ];
    expect(findingsOf(CODE, objects)).toMatchObject([
      { object: { kind: 'ListenerSet', name: 'set' }, path: '.spec.listeners[0]' },
    ]);
  });

  it('is an info if the controller accepts and programs the listener', () => {
    const served = findingsOf(CODE, [
      reporting('Accepted=True/Accepted', 'Programmed=True/Programmed'),
    ]);
    expect(served).toMatchObject([{ severity: 'info' }]);
    expect(served.map(said)[0]).toContain('so the certificate is configured elsewhere.');
    expect(findingsOf(CODE, [reporting('Accepted=True/Accepted')])).toMatchObject([
      { severity: 'error' },
    ]);
  });

  it('explains why such a listener is not programmed', () => {
    const refused = reporting('Accepted=True/Accepted', 'Programmed=False/Invalid');
    expect(findingsOf(CODE, [refused])).toMatchObject([{ severity: 'error' }]);
    expect(findingsOf('NotProgrammed', [refused])).toEqual([]);
  });

  it.each([
    ['HTTP', undefined],
    ['TLS', undefined],
    ['HTTPS', { certificateRefs: [{ name: 'shop' }] }],
    ['HTTPS', { options: { 'example.com/certificate': 'shop' } }],
    ['TLS', { mode: 'Passthrough' }],
  ])('is silent for %s with %j', (protocol, tls) => {
    expect(findingsOf(CODE, [gateway('infra/gw', [listener('a', { protocol, tls })])])).toEqual([]);
  });
});
