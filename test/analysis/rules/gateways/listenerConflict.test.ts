import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, gatewayClass, listener, listenerSet } from '../../objects';
import { listenerStatus, withStatus } from '../../reports';
import { said, sentences } from '../support';

const CODE = 'ListenerConflict';
const open = { allowedListeners: { namespaces: { from: 'All' } } };

describe(CODE, () => {
  it('is reported once for each listener that has the hostname of another one', () => {
    const gw = gateway('infra/gw', [listener('a'), listener('b'), listener('c', { port: 81 })]);
    const found = findingsOf(CODE, [gw]);
    expect(found.map(({ path }) => path)).toEqual(['.spec.listeners[0]', '.spec.listeners[1]']);
    expect(found.map(said)).toEqual([
      'Listener a of Gateway infra/gw has the same protocol, port 80 and hostname as b. None of them is served.',
      'Listener b of Gateway infra/gw has the same protocol, port 80 and hostname as a. None of them is served.',
    ]);
  });

  it('is reported if a protocol cannot share its port', () => {
    const gw = gateway('infra/gw', [listener('a'), listener('b', { protocol: 'TCP' })]);
    expect(sentences(CODE, [gw])[0]).toContain('their protocols cannot share a port');
  });

  it('is silent if a hostname or UDP separates the listeners', () => {
    const a = listener('a', { hostname: 'a.example.com' });
    const b = listener('b', { hostname: 'b.example.com' });
    const udp = listener('udp', { protocol: 'UDP' });
    expect(sentences(CODE, [gateway('infra/gw', [a, b, udp])])).toEqual([]);
  });

  it('is reported for the ListenerSet whose listener has lower precedence', () => {
    const found = findingsOf(CODE, [
      gateway('infra/gw', [listener('a')], open),
      listenerSet('shop/set', 'infra/gw', [listener('b', { port: 81 }), listener('c')]),
    ]);
    expect(found).toMatchObject([
      { object: { kind: 'ListenerSet', name: 'set' }, path: '.spec.listeners[1]' },
    ]);
    expect(found[0] && said(found[0])).toContain('It comes after Gateway infra/gw a');
    expect(found[0]?.related).toMatchObject([{ kind: 'Gateway', name: 'gw' }]);
  });

  it('is silent for a ListenerSet that the Gateway refuses', () => {
    const set = listenerSet('shop/set', 'infra/gw', [listener('c')]);
    expect(sentences(CODE, [gateway('infra/gw', [listener('a')]), set])).toEqual([]);
  });

  describe('for listeners that only some implementations accept', () => {
    const passthrough = { protocol: 'TLS', tls: { mode: 'Passthrough' } };
    const options = { options: { 'example.com/certificate': 'shop' } };
    const plain = listener('plain', { port: 443 });
    const secure = listener('secure', { port: 443, protocol: 'HTTPS', tls: options });
    const passed = listener('passed', { port: 443, ...passthrough });
    const of = (listeners: readonly unknown[], status: object = {}) =>
      findingsOf(CODE, [gateway('infra/gw', listeners, {}, withStatus(status))]);

    it('is a warning until the controller says more', () => {
      const found = of([plain, secure]);
      expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
      expect(found.map(said)).toEqual([
        'Listener plain of Gateway infra/gw shares port 443 with secure. Some implementations refuse these protocols or TLS modes on one port.',
        'Listener secure of Gateway infra/gw shares port 443 with plain. Some implementations refuse these protocols or TLS modes on one port.',
      ]);
      expect(of([secure, passed]).map(said)[0]).toBe(
        'Listener secure of Gateway infra/gw has port 443 and the hostname of passed. Some implementations refuse HTTPS and TLS for one hostname.'
      );
      expect(of([secure, { ...passed, hostname: 'a.test' }])).toEqual([]);
    });

    it('is silent if the controller accepts them, and an error if it refuses them', () => {
      const reports = (...told: readonly string[]) => ({
        listeners: [plain, secure].map(({ name }) => listenerStatus(String(name), ...told)),
      });
      const accepting = reports('Accepted=True/Accepted', 'Programmed=True/Programmed');
      expect(of([plain, secure], accepting)).toEqual([]);
      const refusing = reports('Conflicted=True/ProtocolConflict', 'Programmed=False/Invalid');
      const found = of([plain, secure], refusing);
      expect(found.map(({ severity }) => severity)).toEqual(['error', 'error']);
      expect(found.map(said)[0]).toBe(
        'Listener plain of Gateway infra/gw is not served. It shares port 443 with secure, and the controller refuses that.'
      );
      const refused = gateway('infra/gw', [plain, secure], {}, withStatus(refusing));
      expect(findingsOf('NotProgrammed', [refused])).toEqual([]);
    });

    it('is an error for TLS modes that the class does not support', () => {
      const modes = [
        { ...passed, hostname: 'a.test' },
        listener('ended', { port: 443, protocol: 'TLS', hostname: 'b.test', tls: options }),
      ];
      expect(of(modes).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
      const listed = { supportedFeatures: [{ name: 'TLSRoute' }] };
      const object = gateway('infra/gw', modes, { gatewayClassName: 'listed' });
      const found = findingsOf(CODE, [gatewayClass('listed', { status: listed }), object]);
      expect(found.map(({ severity }) => severity)).toEqual(['error', 'error']);
      expect(found.map(said)[0]).toBe(
        'Listener passed of Gateway infra/gw is not served. It shares port 443 with ended in another TLS mode. GatewayClass listed does not report that it supports this (TLSRouteModeMixed).'
      );
    });
  });
});
