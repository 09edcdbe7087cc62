import { describe, expect, it } from 'vitest';
import type { HTTPRoute } from '../../../src/gatewayApi/types';
import { kindsOfParameter } from '../../../src/pages/routes/listKinds';
import { routeRow } from '../../../src/pages/routes/listRow';

function route(spec: unknown): HTTPRoute {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'shop' },
    spec,
  } as HTTPRoute;
}

describe('routeRow', () => {
  it.each([null, undefined, 'x', { hostnames: 1, rules: [{ backendRefs: 'x' }] }])(
    'reads %j without an error',
    spec => {
      const row = routeRow({ cluster: 'east', object: route(spec), stale: false });
      expect(row).toMatchObject({ hostnames: [], backends: [], parents: [] });
    }
  );
});

describe('kindsOfParameter', () => {
  it('accepts only kinds of routes', () => {
    expect(kindsOfParameter('TCPRoute Gateway HTTPRoute')).toEqual(['HTTPRoute', 'TCPRoute']);
    expect(kindsOfParameter('')).toEqual([]);
  });
});
