import { expect, it } from 'vitest';
import type { Route } from '../../../src/gatewayApi/types';
import { routeRules } from '../../../src/pages/routes/routeFields';

const route = (spec: unknown) => ({ kind: 'HTTPRoute', metadata: { name: 'web' }, spec } as Route);

it('reads rules without null', () => {
  expect(routeRules(route({ rules: [{ name: 'one' }, null] }))).toEqual([{ name: 'one' }]);
});

it.each([undefined, null, 'text', 7, { rules: {} }])('reads %j as none', spec => {
  expect(routeRules(route(spec))).toEqual([]);
});
