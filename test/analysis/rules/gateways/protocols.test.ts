// subject: src/analysis/rules/gateways/unsupportedProtocol.ts
// subject: src/analysis/rules/gateways/invalidRouteKinds.ts
import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener } from '../../objects';
import { listenerStatus, withStatus } from '../../reports';
import { mended, said, sentences } from '../support';

const one = (fields: object) => gateway('infra/gw', [listener('a', { ...fields })]);

describe('UnsupportedProtocol', () => {
  const CODE = 'UnsupportedProtocol';

  it('suggests the nearest protocol as the fix', () => {
    const objects = [one({ protocol: 'http' })];
    const [found] = findingsOf(CODE, objects);
    expect(found).toMatchObject({ severity: 'error', path: '.spec.listeners[0].protocol' });
    expect(found && said(found)).toContain('Did you mean HTTP?');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('is reported for a missing protocol', () => {
    expect(sentences(CODE, [one({ protocol: null })])[0]).toContain('has no protocol');
  });

  it('is a warning for a name that is no misspelling, without a fix', () => {
    const [found] = findingsOf(CODE, [one({ protocol: 'HBONE' })]);
    expect(found).toMatchObject({ severity: 'warning', path: '.spec.listeners[0].protocol' });
    expect(found?.fix).toBeUndefined();
    expect(found && said(found)).toBe(
      'Listener a of Gateway infra/gw has protocol HBONE, which the Gateway API does not define. Names without a domain prefix are reserved, so only some implementations know it.'
    );
  });

  it('is silent for such a name once the controller accepts the listener', () => {
    const of = (told: string) => {
      const status = withStatus({ listeners: [listenerStatus('a', told)] });
      return findingsOf(CODE, [
        gateway('infra/gw', [listener('a', { protocol: 'HBONE' })], {}, status),
      ]);
    };
    expect(of('Accepted=True/Accepted')).toEqual([]);
    expect(of('Accepted=False/UnsupportedProtocol')).toMatchObject([{ severity: 'warning' }]);
  });

  it('distinguishes the TLS modes of HTTPS and TLS', () => {
    const tls = { mode: 'Passthrough' };
    expect(sentences(CODE, [one({ protocol: 'HTTPS', tls })])[0]).toContain('Passthrough');
    expect(sentences(CODE, [one({ protocol: 'TLS', tls })])).toEqual([]);
  });

  it.each(['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP', 'example.com/bar'])(
    'is silent for %s',
    protocol => {
      expect(sentences(CODE, [one({ protocol })])).toEqual([]);
    }
  );
});

describe('InvalidRouteKinds', () => {
  const CODE = 'InvalidRouteKinds';
  const kinds = (protocol: string, ...allowed: unknown[]) =>
    sentences(CODE, [one({ protocol, allowedRoutes: { kinds: allowed } })]);

  it('names the kinds that the protocol does not support, and those that it does', () => {
    expect(kinds('HTTP', { kind: 'HTTPRoute' }, { kind: 'TCPRoute' })).toEqual([
      'Listener a of Gateway infra/gw allows TCPRoute, which protocol HTTP does not support. It supports HTTPRoute, GRPCRoute.',
    ]);
    expect(kinds('HTTP', { group: 'example.com', kind: 'HTTPRoute' })[0]).toContain(
      'example.com/HTTPRoute'
    );
  });

  it('is silent if the protocol supports them, or only an implementation knows', () => {
    expect(kinds('HTTP', { kind: 'HTTPRoute' }, { kind: 'GRPCRoute' })).toEqual([]);
    expect(kinds('example.com/bar', { group: 'example.com', kind: 'BarRoute' })).toEqual([]);
    expect(kinds('HTTP')).toEqual([]);
  });
});
