// subject: src/analysis/rules/gateways/unsupportedProtocol.ts
// subject: src/analysis/rules/gateways/invalidRouteKinds.ts
import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener } from '../../objects';
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

  it('is reported for protocols that are near no other, and for a missing one', () => {
    expect(sentences(CODE, [one({ protocol: 'QUIC' })])[0]).toContain('does not define.');
    expect(sentences(CODE, [one({ protocol: null })])[0]).toContain('has no protocol');
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
