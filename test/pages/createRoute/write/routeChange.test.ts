import { expect, it } from 'vitest';
import { setField, setText } from '../../../../src/pages/createRoute/draft/routeEdits';
import { routeChange } from '../../../../src/pages/createRoute/write/routeChange';

const ROUTE = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { hostnames: ['a.example.com'], 'x-new': 1 },
};
const BASE = {
  ...ROUTE,
  metadata: { ...ROUTE.metadata, uid: '1', resourceVersion: '5', managedFields: [{}] },
  status: { parents: [] },
};
const TARGET = {
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  namespace: 'shop',
  name: 'web',
};

it('creates the whole route, without what only a server writes', () => {
  expect(routeChange(BASE, undefined)).toEqual({ change: { target: TARGET, create: ROUTE } });
});

it('patches only what the user changed', () => {
  const edited = setField(['spec', 'hostnames', 0], 'b.example.com')(ROUTE);
  expect(routeChange(edited, BASE)).toEqual({
    change: {
      target: TARGET,
      patch: [{ op: 'replace', path: '/spec/hostnames/0', value: 'b.example.com' }],
    },
  });
});

it('says what is missing', () => {
  const obstacleOf = (edit: ReturnType<typeof setText>, base?: typeof BASE) => {
    const found = routeChange(edit(ROUTE), base);
    return 'obstacle' in found ? found.obstacle : undefined;
  };
  expect(obstacleOf(setText(['metadata', 'name'], ''))).toBe('name');
  expect(obstacleOf(setText(['metadata', 'name'], 'No Name'))).toBe('name');
  expect(obstacleOf(setText(['metadata', 'namespace'], ''))).toBe('namespace');
  expect(obstacleOf(setText(['kind'], 'TCPRoute'))).toBe('kind');
  expect(obstacleOf(setText(['apiVersion'], 'v1'))).toBe('kind');
  expect(obstacleOf(route => route, BASE)).toBe('same');
  expect(obstacleOf(setText(['metadata', 'name'], 'other'), BASE)).toBe('identity');
  expect(obstacleOf(setText(['kind'], 'GRPCRoute'), BASE)).toBe('identity');
});
