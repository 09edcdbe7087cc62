import { describe, expect, it } from 'vitest';
import { protocolCheck } from '../../../src/analysis/checks/protocol';
import { facts, fields, read } from './support';

const { judge, say, status } = protocolCheck;

describe('The check protocol', () => {
  it.each([
    ['carries', 'HTTP', undefined, 'True', 'Carries: Protocol HTTP supports HTTPRoute.'],
    [
      'other',
      'TCP',
      undefined,
      'False',
      'NotAllowedByListeners: Listener http has protocol TCP, which supports TCPRoute but not HTTPRoute.',
    ],
    [
      'other',
      'TLS',
      'Terminate',
      'False',
      'NotAllowedByListeners: Listener http has protocol TLS with TLS mode Terminate, which supports TLSRoute, TCPRoute but not HTTPRoute.',
    ],
    [
      'unsupported',
      'http',
      undefined,
      'False',
      'NotAllowedByListeners: Listener http has protocol http, which supports no kind of route.',
    ],
    [
      'implementation',
      'HBONE',
      undefined,
      'Unknown',
      'ImplementationSpecific: Listener http has the implementation-specific protocol HBONE, so it is not known which kinds it supports.',
    ],
    [
      'implementation',
      'example.com/bar',
      undefined,
      'Unknown',
      'ImplementationSpecific: Listener http has the implementation-specific protocol example.com/bar, so it is not known which kinds it supports.',
    ],
  ] as const)('is %s with %s', (is, protocol, tlsMode, expected, sentence) => {
    const listener = facts({ protocol, tlsMode });
    const outcome = judge(listener, 'HTTPRoute');
    expect(outcome).toEqual({ is });
    expect(status(outcome)).toBe(expected);
    expect(read(say(outcome, listener, 'HTTPRoute'))).toBe(sentence);
  });

  it('points to the TLS mode if the protocol has one', () => {
    const listener = facts({ protocol: 'TLS', tlsMode: 'Passthrough' });
    expect(fields(say({ is: 'carries' }, listener, 'TLSRoute'))).toEqual([
      'Gateway .spec.listeners[0].protocol',
      'Gateway .spec.listeners[0].tls.mode',
    ]);
    expect(fields(say({ is: 'carries' }, facts(), 'HTTPRoute'))).toHaveLength(1);
  });
});
