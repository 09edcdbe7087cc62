import { describe, expect, it } from 'vitest';
import type { Gateway, HTTPRoute, ListenerSet } from '../../../src/gatewayApi/types';
import { listenerSetsOf, routesNaming } from '../../../src/pages/gateways/attachedRoutes';

const apiVersion = 'gateway.networking.k8s.io/v1';
const NAME = { namespace: 'infra', name: 'gw' };
const GATEWAY: Gateway = { apiVersion, kind: 'Gateway', metadata: NAME };

function item<Item>(object: Item) {
  return { cluster: 'east', object, stale: false };
}

function route(name: string, parentRefs: unknown, status?: unknown): HTTPRoute {
  const metadata = { name, namespace: 'shop', generation: 1 };
  return { apiVersion, kind: 'HTTPRoute', metadata, spec: { parentRefs }, status } as HTTPRoute;
}

function listenerSet(name: string, parentRef: unknown): ListenerSet {
  const metadata = { name, namespace: 'shop' };
  return { apiVersion, kind: 'ListenerSet', metadata, spec: { parentRef } } as ListenerSet;
}

describe('routesNaming', () => {
  it('has one entry for each parentRef that names the Gateway, with its report', () => {
    const parentRefs = [
      { ...NAME, sectionName: 'http' },
      { ...NAME, port: 443 },
      { name: 'gw' },
      { ...NAME, kind: 'Service', group: '' },
    ];
    const conditions = [{ type: 'Accepted', status: 'True', reason: 'Accepted' }];
    const status = { parents: [{ parentRef: parentRefs[0], conditions }] };
    const found = routesNaming(GATEWAY, [], [item(route('web', parentRefs, status))]);
    expect(
      found.map(({ parent, accepted }) => [parent.sectionName, parent.port, accepted[0].status])
    ).toEqual([
      ['http', undefined, 'True'],
      [undefined, 443, 'NotReconciled'],
    ]);
  });

  it("finds the routes of the Gateway's ListenerSets, but not those of others", () => {
    const sets = listenerSetsOf(
      GATEWAY,
      [listenerSet('mine', NAME), listenerSet('other', { name: 'gw' })].map(item)
    );
    const routes = ['mine', 'other'].map(name => route(name, [{ kind: 'ListenerSet', name }]));
    expect(
      routesNaming(GATEWAY, sets, routes.map(item)).map(entry => entry.route.metadata.name)
    ).toEqual(['mine']);
  });

  it.each([[undefined], [null], ['gw'], [[null, 7, {}, { name: null }]]])(
    'finds nothing in %j',
    parent => {
      expect(listenerSetsOf(GATEWAY, [item(listenerSet('a', parent))])).toEqual([]);
      expect(routesNaming(GATEWAY, [], [item(route('web', parent))])).toEqual([]);
    }
  );
});
