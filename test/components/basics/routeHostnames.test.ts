import { expect, it } from 'vitest';
import { routeHostnames } from '../../../src/components/basics/routeHostnames';
import type { Route } from '../../../src/gatewayApi/types';

const route = (spec: unknown) => ({ kind: 'HTTPRoute', metadata: { name: 'web' }, spec } as Route);

it('omits invalid names', () => {
  expect(routeHostnames(route({ hostnames: ['a.example', null, ''] }))).toEqual(['a.example']);
});

it.each([undefined, null, 'text', 7, {}, { hostnames: 'x' }])('reads %j as none', spec => {
  expect(routeHostnames(route(spec))).toEqual([]);
});
