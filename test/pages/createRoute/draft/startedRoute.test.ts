import { expect, it } from 'vitest';
import { writtenPart } from '../../../../src/pages/createRoute/draft/startedRoute';

it('leaves out what the server and controllers write, and nothing else', () => {
  const metadata = { name: 'web', namespace: 'shop', labels: { a: 'b' }, finalizers: ['x'] };
  const route = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { ...metadata, uid: '1', resourceVersion: '2', generation: 3, managedFields: [] },
    spec: { hostnames: [] },
    status: { parents: [] },
    extra: true,
  };
  const written = writtenPart(route);
  expect(written).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata,
    spec: { hostnames: [] },
    extra: true,
  });
  expect(Object.keys(written).slice(0, 3)).toEqual(['apiVersion', 'kind', 'metadata']);
});
