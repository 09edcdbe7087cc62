import { expect, it } from 'vitest';
import type { Route } from '../../../src/gatewayApi/types';
import { routeHostnames, routeRules } from '../../../src/pages/routes/routeFields';

const route = (spec: unknown) => ({ kind: 'HTTPRoute', metadata: { name: 'web' }, spec } as Route);

it('reads hostnames and rules without null', () => {
  const read = route({ hostnames: ['a.example', null, ''], rules: [{ name: 'one' }, null] });
  expect(routeHostnames(read)).toEqual(['a.example']);
  expect(routeRules(read)).toEqual([{ name: 'one' }]);
});

it.each([undefined, null, 'text', 7, { hostnames: 'x', rules: {} }])('reads %j as none', spec => {
  expect(routeHostnames(route(spec))).toEqual([]);
  expect(routeRules(route(spec))).toEqual([]);
});
