import { describe, expect, it } from 'vitest';
import { ApiFailure, OddAnswer } from '../../src/kube/clusterApi';
import {
  discoverKinds,
  servedVersion,
  servesGatewayApi,
  servesUnread,
} from '../../src/kube/discovery';
import { FakeApi } from '../fleet/fakeApi';
import { eachOf, ODD_VALUES } from './answers/oddValues';

const GATEWAY_API = 'gateway.networking.k8s.io';
const MULTICLUSTER = 'multicluster.x-k8s.io';
const VERBS = ['get', 'list', 'watch'];

function group(name: string, ...versions: ReadonlyArray<readonly [string, ...string[]]>) {
  return {
    metadata: { name },
    versions: versions.map(([version, ...resources]) => ({
      version,
      resources: resources.map(resource => ({
        resource,
        responseKind: { kind: resource },
        verbs: VERBS,
      })),
    })),
  };
}

function aggregated(...items: object[]) {
  const api = new FakeApi();
  api.answer('east', '/apis', { kind: 'APIGroupDiscoveryList', items });
  return discoverKinds(api, 'east');
}

function resources(...plurals: string[]) {
  return { resources: plurals.map(name => ({ name, verbs: VERBS })) };
}

describe('Discovery', () => {
  it('uses the preferred version of each group', async () => {
    const served = await aggregated(
      group(GATEWAY_API, ['v1beta1', 'httproutes'], ['v1', 'httproutes']),
      group(
        MULTICLUSTER,
        ['v1alpha1', 'serviceimports', 'serviceexports'],
        ['v1beta1', 'serviceimports']
      )
    );
    expect(served.versions).toEqual({
      HTTPRoute: 'v1',
      ServiceImport: 'v1beta1',
      ServiceExport: 'v1alpha1',
    });
    expect(servedVersion('ServiceImport', served)).toBe('v1beta1');
    expect(servedVersion('Service', served)).toBe('v1');
  });

  it('gives an optional kind a version only if the server names the kind', async () => {
    const routes = group(GATEWAY_API, ['v1', 'httproutes']);
    const ingresses = {
      metadata: { name: 'networking.k8s.io' },
      versions: [
        {
          version: 'v1',
          resources: [{ resource: 'ingresses', responseKind: { kind: 'Ingress' }, verbs: VERBS }],
        },
      ],
    };
    expect(servedVersion('Ingress', await aggregated(routes, ingresses))).toBe('v1');
    const without = await aggregated(routes);
    expect(servedVersion('Ingress', without)).toBeUndefined();
    expect(servesUnread('Ingress', without)).toBe(false);
    // Without aggregated discovery the server names no kinds of other groups.
    const api = new FakeApi();
    api.answer('east', '/apis', {
      kind: 'APIGroupList',
      groups: [{ name: GATEWAY_API, versions: [{ version: 'v1' }] }],
    });
    api.answer('east', `/apis/${GATEWAY_API}/v1`, resources('httproutes'));
    const plain = await discoverKinds(api, 'east');
    expect(servedVersion('HTTPRoute', plain)).toBe('v1');
    expect(servedVersion('Ingress', plain)).toBeUndefined();
    expect(servesUnread('Ingress', plain)).toBeUndefined();
  });

  it('ignores a resource of the same name in another group', async () => {
    const served = await aggregated(group('example.com', ['v1', 'gateways', 'serviceimports']));
    expect(served.versions).toEqual({});
  });

  it('does not count kinds of other groups as the Gateway API', async () => {
    const served = await aggregated(group(MULTICLUSTER, ['v1alpha1', 'serviceimports']));
    expect(servesGatewayApi(served)).toBe(false);
    expect(servedVersion('Service', served)).toBeUndefined();
  });

  it('does not report kinds that are not installed', async () => {
    const served = await aggregated(group(GATEWAY_API, ['v1', 'httproutes']));
    expect(servesGatewayApi(served)).toBe(true);
    expect(servedVersion('ServiceImport', served)).toBeUndefined();
    expect(servesUnread('ServiceImport', served)).toBe(false);
  });

  it('requests each group separately if the server has no aggregated discovery', async () => {
    const api = new FakeApi();
    const versions = [{ version: 'v1beta1' }, { version: 'v1alpha1' }, { version: 'v9' }];
    api.answer('east', '/apis', {
      kind: 'APIGroupList',
      groups: [
        { name: GATEWAY_API, versions: [{ version: 'v1' }] },
        { name: MULTICLUSTER, versions },
      ],
    });
    api.answer('east', `/apis/${GATEWAY_API}/v1`, resources('gateways'));
    api.answer('east', `/apis/${MULTICLUSTER}/v1alpha1`, resources('serviceexports'));
    api.answer('east', `/apis/${MULTICLUSTER}/v1beta1`, resources('serviceimports'));
    const served = await discoverKinds(api, 'east');
    expect(served.versions).toEqual({
      Gateway: 'v1',
      ServiceImport: 'v1beta1',
      ServiceExport: 'v1alpha1',
    });
    expect(api.requests).toHaveLength(4);
  });

  it('does not know whether kinds of a forbidden group are served', async () => {
    const api = new FakeApi();
    api.answer('east', '/apis', new ApiFailure(403, 'no'));
    api.answer('east', `/apis/${GATEWAY_API}`, { versions: [{ version: 'v1' }] });
    api.answer('east', `/apis/${GATEWAY_API}/v1`, resources('gateways'));
    api.answer('east', `/apis/${MULTICLUSTER}`, new ApiFailure(403, 'no'));
    const served = await discoverKinds(api, 'east');
    expect(served.versions).toEqual({ Gateway: 'v1' });
    expect(servesUnread('ServiceImport', served)).toBeUndefined();
    expect(servesUnread('TLSRoute', served)).toBe(false);
  });

  it('fails if the Gateway API group itself is forbidden', async () => {
    const api = new FakeApi();
    api.answer('east', '/apis', new ApiFailure(403, 'no'));
    api.answer('east', `/apis/${GATEWAY_API}`, new ApiFailure(403, 'no'));
    await expect(discoverKinds(api, 'east')).rejects.toThrow('no');
  });

  it.each(
    eachOf<unknown>(
      ...ODD_VALUES,
      { kind: 'Status', status: 'Success' },
      { kind: 'APIGroupDiscoveryList', items: null },
      { kind: 'APIGroupDiscoveryList', items: {} },
      { kind: 'APIGroupList', groups: null },
      { kind: 'APIGroupList', groups: 'x' },
      { kind: 'APIGroupDiscoveryList', items: [null] },
      { kind: 'APIGroupList', groups: [{ name: 5 }] },
      { kind: 'APIGroupDiscoveryList', items: [{ metadata: { name: GATEWAY_API }, versions: 5 }] },
      {
        kind: 'APIGroupDiscoveryList',
        items: [{ metadata: { name: GATEWAY_API }, versions: [{ resources: [] }] }],
      },
      { kind: 'APIGroupList', groups: [{ name: GATEWAY_API, versions: [{ version: null }] }] }
    )
  )('fails if /apis answers %j, and does not report that nothing is served', async answer => {
    const api = new FakeApi();
    api.answer('east', '/apis', answer);
    const failed = await discoverKinds(api, 'east').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(OddAnswer);
    expect(String(failed)).toContain('/apis');
  });

  it.each(eachOf(...ODD_VALUES))(
    'fails if a version of the Gateway API answers %j',
    async answer => {
      const api = new FakeApi();
      const versions = [{ version: 'v1' }];
      api.answer('east', '/apis', {
        kind: 'APIGroupList',
        groups: [{ name: GATEWAY_API, versions }],
      });
      api.answer('east', `/apis/${GATEWAY_API}/v1`, answer);
      await expect(discoverKinds(api, 'east')).rejects.toThrow(`/apis/${GATEWAY_API}/v1`);
    }
  );

  it('ignores another group that is malformed, and does not know whether its kinds are served', async () => {
    const served = await aggregated(group(GATEWAY_API, ['v1', 'gateways']), {
      metadata: { name: MULTICLUSTER },
      versions: null,
    });
    expect(served.versions).toEqual({ Gateway: 'v1' });
    expect(served.served).toBeDefined();
    const odd = await aggregated(group(GATEWAY_API, ['v1', 'gateways']), {
      metadata: { name: MULTICLUSTER },
      versions: 5,
    });
    expect(odd.versions).toEqual({ Gateway: 'v1' });
    expect(servesUnread('ServiceImport', odd)).toBeUndefined();
    expect(odd.served).toBeUndefined();
  });

  it('does not read a kind that has no verbs', async () => {
    const resource = { resource: 'gateways', responseKind: { kind: 'Gateway' }, verbs: null };
    const versions = [{ version: 'v1', resources: [resource] }];
    const served = await aggregated({ metadata: { name: GATEWAY_API }, versions });
    expect(served.versions).toEqual({});
  });
});
