import { describe, expect, it } from 'vitest';
import { parentStatuses } from '../../../src/components/status/parentStatuses';
import type { HTTPRoute } from '../../../src/gatewayApi/types';

function route(spec: unknown, status?: unknown): HTTPRoute {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'shop' },
    spec,
    status,
  } as HTTPRoute;
}

const accepted = [{ type: 'Accepted', status: 'True' }];

describe('parentStatuses', () => {
  it('keeps every controller that reports about a parent', () => {
    const [status] = parentStatuses(
      route(
        { parentRefs: [{ name: 'gw' }] },
        {
          parents: [
            { controllerName: 'a/one', parentRef: { name: 'gw' }, conditions: accepted },
            { controllerName: 'b/two', parentRef: { name: 'gw', namespace: 'shop' } },
          ],
        }
      )
    );
    expect(status?.inSpec).toBe(true);
    expect(status?.reports).toEqual([
      { controller: 'a/one', conditions: [expect.objectContaining({ status: 'True' })] },
      { controller: 'b/two', conditions: [] },
    ]);
  });

  it('has no report for a parent without one', () => {
    const [status] = parentStatuses(route({ parentRefs: [{ name: 'gw' }] }));
    expect(status?.reports).toEqual([]);
  });

  it('puts parents that are no longer in the spec last, each once', () => {
    const old = { parentRef: { name: 'old' }, conditions: accepted };
    const statuses = parentStatuses(
      route({ parentRefs: [{ name: 'gw' }] }, { parents: [old, { ...old, controllerName: 'b' }] })
    );
    expect(
      statuses.map(({ parent, inSpec, reports }) => [parent.name, inSpec, reports.length])
    ).toEqual([
      ['gw', true, 0],
      ['old', false, 2],
    ]);
  });

  it.each([
    [undefined, undefined],
    [null, null],
    ['text', 7],
    [{ parentRefs: 'x' }, { parents: {} }],
    [{ parentRefs: [null, 1, {}] }, { parents: [null, 'x', { parentRef: 3, conditions: 'x' }] }],
  ])('reads %j and %j without an error', (spec, status) => {
    expect(() => parentStatuses(route(spec, status))).not.toThrow();
  });
});
