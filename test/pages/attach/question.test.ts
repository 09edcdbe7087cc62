import { expect, it } from 'vitest';
import { attachSearch } from '../../../src/pages/attach/attachSearch';
import { questionOf, wantedOf } from '../../../src/pages/attach/question';

it('reads a question from any address', () => {
  expect(questionOf('GRPCRoute', ' shop ', 'a.example.com  b.example.com a.example.com')).toEqual({
    kind: 'GRPCRoute',
    namespace: 'shop',
    hostnames: ['a.example.com', 'b.example.com'],
  });
  expect(questionOf('Gateway', '', '')).toEqual({
    kind: 'HTTPRoute',
    namespace: '',
    hostnames: [],
  });
});

it('is not asked before a valid namespace is given', () => {
  const wanted = (namespace: string, kind = 'HTTPRoute') =>
    wantedOf(questionOf(kind, namespace, 'a.example.com'));
  expect(wanted('')).toBeUndefined();
  expect(wanted('Not A Name')).toBeUndefined();
  expect(wanted('shop')?.hostnames).toEqual(['a.example.com']);
  expect(wanted('shop', 'TCPRoute')?.hostnames).toEqual([]);
});

it('starts from Namespaces and Gateways only', () => {
  const object = (apiVersion: string, kind: string, metadata: object) =>
    attachSearch({ apiVersion, kind, metadata });
  const GROUP = 'gateway.networking.k8s.io/v1';
  expect(object('v1', 'Namespace', { name: 'shop' })).toBe('namespace=shop');
  expect(object(GROUP, 'Gateway', { namespace: 'infra', name: 'gw' })).toBe('gateway=infra%2Fgw');
  expect(object('v1', 'Service', { namespace: 'shop', name: 'web' })).toBeUndefined();
  expect(object('other.example.com/v1', 'Gateway', { name: 'gw' })).toBeUndefined();
  [undefined, null, 'x', {}, { kind: 'Namespace' }].forEach(odd =>
    expect(attachSearch(odd)).toBeUndefined()
  );
});
