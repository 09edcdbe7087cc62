import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  gatewayFromParameter,
  gatewayParameter,
} from '../../../src/pages/topology/topologyFilter';
import { gateway, listener, parent, route } from '../../analysis/objects';
import { graphOf } from '../../graph/support/fleets';

describe('A Gateway in the URL', () => {
  it('is unchanged after a round trip', () => {
    expect(gatewayFromParameter(gatewayParameter({ namespace: 'infra', name: 'public' }))).toEqual({
      namespace: 'infra',
      name: 'public',
    });
  });

  it.each(['', 'public', 'infra/', 'a/b/c'])('is undefined for an invalid value: %s', text => {
    expect(gatewayFromParameter(text)).toBeUndefined();
  });
});

it('The filters offer existing values, each once', () => {
  const graph = graphOf([
    gateway('infra/gw', [listener('http')]),
    route('shop/a', [parent()], { hostnames: ['a.example.com', 'b.example.com'] }),
    route('shop/b', [parent()], { hostnames: ['a.example.com'] }),
  ]);
  const { gateways, namespaces, hostnames } = choicesOf(graph);
  expect(gateways).toEqual(['infra/gw']);
  expect(namespaces).toEqual(['infra', 'shop']);
  expect(hostnames).toEqual(['a.example.com', 'b.example.com']);
});
