import { expect, it } from 'vitest';
import { triedRoute } from '../../../../src/pages/createRoute/draft/triedRoute';

const ROUTE = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: '', namespace: 'shop' },
  spec: {},
};

it('is younger than every route that exists, also without a name', () => {
  const tried = triedRoute(ROUTE, undefined);
  expect(tried?.metadata.name).not.toBe('');
  expect(tried?.metadata.creationTimestamp?.startsWith('9999')).toBe(true);
});

it('keeps the age and the reports of the route that it changes', () => {
  const base = {
    ...ROUTE,
    metadata: { name: 'web', namespace: 'shop', creationTimestamp: '2020-01-01T00:00:00Z' },
    status: { parents: [] },
  };
  const tried = triedRoute({ ...ROUTE, metadata: { name: 'web', namespace: 'shop' } }, base);
  expect(tried?.metadata.creationTimestamp).toBe('2020-01-01T00:00:00Z');
  expect(tried).toMatchObject({ status: { parents: [] } });
});

it('waits for a namespace, and takes no other kind', () => {
  const metadata = { name: 'web', namespace: '' };
  expect(triedRoute({ ...ROUTE, metadata }, undefined)).toBeUndefined();
  expect(triedRoute({ ...ROUTE, kind: 'Gateway' }, undefined)).toBeUndefined();
  expect(triedRoute({}, undefined)).toBeUndefined();
});
