import { describe, expect, it } from 'vitest';
import { backendText, routeBackends } from '../../../src/components/basics/routeBackends';
import type { HTTPRoute } from '../../../src/gatewayApi/types';

function route(spec: unknown): HTTPRoute {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'shop' },
    spec,
  } as HTTPRoute;
}

describe('routeBackends', () => {
  it('names each backend once', () => {
    const backends = routeBackends(
      route({
        rules: [
          {
            backendRefs: [
              { name: 'api', port: 80 },
              { name: 'api', port: 80 },
            ],
          },
          { backendRefs: [{ name: 'api', namespace: 'payments', port: 80 }, null] },
          null,
        ],
      })
    );
    expect(backends.map(backend => backendText(backend, 'shop'))).toEqual([
      'api:80',
      'payments/api:80',
    ]);
  });
});
