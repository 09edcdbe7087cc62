import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOfProtocol, misspeltProtocol } from '../../src/gatewayApi/protocols';

const CORE = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'];

describe('A misspelt protocol', () => {
  it.each([
    ['http', 'HTTP'],
    ['HTTPs', 'HTTPS'],
    ['HTPS', 'HTTPS'],
    ['Tls', 'TLS'],
    ['TSL', 'TLS'],
    ['tcp', 'TCP'],
    ['TPC', 'TCP'],
    ['udp', 'UDP'],
  ])('%s means %s, and supports no route', (protocol, meant) => {
    expect(misspeltProtocol(protocol)).toBe(meant);
    expect(kindsOfProtocol(protocol, undefined)).toEqual([]);
  });

  it.each(['HBONE', 'QUIC', 'SCTP', 'DTLS', 'HTTP2', 'HTTP3', 'example.com/http', 'tcp.io/TCP'])(
    'is not %s, which implementations may have',
    protocol => {
      expect(misspeltProtocol(protocol)).toBeUndefined();
      expect(kindsOfProtocol(protocol, undefined)).toBeUndefined();
    }
  );

  it('is never one of the specification', () => {
    CORE.forEach(protocol => expect(misspeltProtocol(protocol)).toBeUndefined());
    expect(kindsOfProtocol('', undefined)).toEqual([]);
  });

  it('is the same whatever the case of its letters', () => {
    fc.assert(
      fc.property(fc.mixedCase(fc.constantFrom(...CORE)), protocol => {
        const expected = CORE.includes(protocol) ? undefined : protocol.toUpperCase();
        expect(misspeltProtocol(protocol)).toBe(expected);
      })
    );
  });
});
