import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../src/analysis';
import { gateway, gatewayClass, listener } from '../objects';

function judge(fields: object) {
  const [verdict] = evaluateGiven(
    [gatewayClass(), gateway('infra/gw', [listener('l', { ...fields })])],
    RULES
  )
    .allGateways()
    .values();
  const found = verdict?.listeners[0];
  const resolved = found?.conditions.find(({ type }) => type === 'ResolvedRefs');
  return { kinds: found?.supportedKinds, resolved: resolved?.reason };
}

const kinds = (...names: string[]) => ({ allowedRoutes: { kinds: names.map(kind => ({ kind })) } });

describe('The kinds of routes that a listener accepts', () => {
  it.each([
    ['HTTP', undefined, ['HTTPRoute', 'GRPCRoute']],
    ['HTTPS', undefined, ['HTTPRoute', 'GRPCRoute']],
    ['HTTPS', 'Terminate', ['HTTPRoute', 'GRPCRoute']],
    ['TLS', undefined, ['TLSRoute', 'TCPRoute']],
    ['TLS', 'Terminate', ['TLSRoute', 'TCPRoute']],
    ['TLS', 'Passthrough', ['TLSRoute']],
    ['TCP', undefined, ['TCPRoute']],
    ['UDP', undefined, ['UDPRoute']],
    ['FTP', undefined, []],
  ])('with %s and TLS mode %s are %j', (protocol, mode, expected) => {
    expect(judge({ protocol, tls: mode && { mode } }).kinds).toEqual(expected);
  });

  it.each([
    ['are limited to those that it allows', kinds('GRPCRoute'), ['GRPCRoute'], 'ResolvedRefs'],
    ['are the protocol’s for an empty list', kinds(), ['HTTPRoute', 'GRPCRoute'], 'ResolvedRefs'],
    ['are none if it allows none of them', kinds('TLSRoute'), [], 'InvalidRouteKinds'],
    [
      'are the rest if it also allows one that its protocol cannot carry',
      kinds('HTTPRoute', 'TCPRoute'),
      ['HTTPRoute'],
      'InvalidRouteKinds',
    ],
    [
      'are limited to the Gateway API’s group',
      { allowedRoutes: { kinds: [{ group: 'example.com', kind: 'HTTPRoute' }] } },
      [],
      'InvalidRouteKinds',
    ],
    ['do not include unknown kinds', kinds('FooRoute'), [], 'InvalidRouteKinds'],
  ])('%s', (_, fields, expected, reason) => {
    expect(judge(fields)).toEqual({ kinds: expected, resolved: reason });
  });
});
