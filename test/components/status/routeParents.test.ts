import { describe, expect, it } from 'vitest';
import { routeParents } from '../../../src/components/status/routeParents';
import type { HTTPRoute } from '../../../src/gatewayApi/types';

function route(spec: unknown, status?: unknown): HTTPRoute {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'shop', generation: 2 },
    spec,
    status,
  } as HTTPRoute;
}

const accepted = (status: string) => [{ type: 'Accepted', status, reason: 'Because' }];

describe('routeParents', () => {
  it('finds a status whose parentRef contains the defaults', () => {
    const [parent] = routeParents(
      route(
        { parentRefs: [{ name: 'gw' }] },
        {
          parents: [
            {
              parentRef: {
                group: 'gateway.networking.k8s.io',
                kind: 'Gateway',
                namespace: 'shop',
                name: 'gw',
              },
              conditions: accepted('True'),
            },
          ],
        }
      )
    );
    expect(parent?.accepted.map(({ status }) => status)).toEqual(['True']);
  });

  it('distinguishes two listeners of one Gateway', () => {
    const parents = routeParents(
      route(
        {
          parentRefs: [
            { name: 'gw', sectionName: 'a' },
            { name: 'gw', sectionName: 'b' },
          ],
        },
        {
          parents: [{ parentRef: { name: 'gw', sectionName: 'b' }, conditions: accepted('False') }],
        }
      )
    );
    expect(parents.map(parent => parent.accepted[0]?.status)).toEqual(['NotReconciled', 'False']);
  });

  it('keeps the reports of several controllers', () => {
    const [parent] = routeParents(
      route(
        { parentRefs: [{ name: 'gw' }] },
        {
          parents: [
            { parentRef: { name: 'gw' }, conditions: accepted('True') },
            { parentRef: { name: 'gw' }, conditions: accepted('False') },
          ],
        }
      )
    );
    expect(parent?.accepted.map(({ status }) => status)).toEqual(['True', 'False']);
  });

  it.each([null, undefined, {}, { parentRefs: null }, { parentRefs: 'x' }])(
    'reads %j as no parents',
    spec => {
      expect(routeParents(route(spec))).toEqual([]);
    }
  );
});
