// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { route, routesPath, startApi, type TestApi } from '../support';

const group = 'gateway.networking.k8s.io';
const aggregated = {
  Accept: 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
};
let api: TestApi;

beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

interface Group {
  metadata: { name: string };
  versions: { version: string; resources: { resource: string; scope: string }[] }[];
}

async function servedVersions(): Promise<Record<string, string[]>> {
  const { body } = await api.ask('/apis', { headers: aggregated });
  const groups = body.items as unknown as Group[];
  const served: Record<string, string[]> = {};
  for (const { version, resources } of groups.find(g => g.metadata.name === group)?.versions ??
    []) {
    for (const { resource } of resources) {
      (served[resource] ??= []).push(version);
    }
  }
  return served;
}

describe('discovery', () => {
  it('is aggregated for clients that accept it', async () => {
    const { contentType, body } = await api.ask('/apis', { headers: aggregated });
    expect(contentType).toBe(
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList'
    );
    expect(body.apiVersion).toBe('apidiscovery.k8s.io/v2');
    expect(await servedVersions()).toMatchObject({
      httproutes: ['v1', 'v1beta1'],
      grpcroutes: ['v1'],
      referencegrants: ['v1', 'v1beta1'],
      tlsroutes: ['v1'],
    });
    const core = (await api.ask('/api', { headers: aggregated })).body;
    expect((core.items as unknown as Group[])[0].versions[0].version).toBe('v1');
  });

  it('is plain for other clients, and if the aggregated form is switched off', async () => {
    const plain = await api.ask('/apis');
    expect(plain).toMatchObject({
      contentType: 'application/json',
      body: { kind: 'APIGroupList' },
    });
    api.cluster.setFault({ kind: 'noAggregatedDiscovery' });
    expect((await api.ask('/apis', { headers: aggregated })).body).toEqual(plain.body);
    expect((await api.ask('/api', { headers: aggregated })).body.kind).toBe('APIVersions');
  });

  it('describes a group and its versions', async () => {
    expect((await api.ask(`/apis/${group}`)).body).toMatchObject({
      kind: 'APIGroup',
      preferredVersion: { version: 'v1' },
      versions: [{ version: 'v1' }, { version: 'v1beta1' }],
    });
    const { body } = await api.ask(`/apis/${group}/v1`);
    expect(body.kind).toBe('APIResourceList');
    expect(body.resources).toContainEqual(
      expect.objectContaining({ name: 'gatewayclasses', namespaced: false, shortNames: ['gc'] })
    );
    expect(body.resources).toContainEqual(expect.objectContaining({ name: 'httproutes/status' }));
    expect((await api.ask(`/apis/${group}/v9`)).code).toBe(404);
    expect((await api.ask('/version')).body.major).toBe('1');
    expect((await api.ask('/readyz')).body.message).toBe('ok');
  });

  it('reads one object in each served version', async () => {
    api.cluster.apply(route('web'));
    const beta = (await api.ask(routesPath.replace('/v1/', '/v1beta1/'))).body;
    expect(beta.apiVersion).toBe(`${group}/v1beta1`);
    expect(beta.items[0].apiVersion).toBe(`${group}/v1beta1`);
    expect((await api.ask(routesPath)).body.items[0].apiVersion).toBe(`${group}/v1`);
  });

  it('follows the CustomResourceDefinitions', async () => {
    api.cluster.delete('CustomResourceDefinition', `tcproutes.${group}`);
    expect(await servedVersions()).not.toHaveProperty('tcproutes');
    api.cluster.apply({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'widgets.example.com' },
      spec: {
        group: 'example.com',
        scope: 'Namespaced',
        names: { plural: 'widgets', kind: 'Widget' },
        versions: [{ name: 'v1', served: true, storage: true }],
      },
    });
    expect((await api.ask('/apis/example.com/v1/widgets')).body.kind).toBe('WidgetList');
  });

  it('serves v1beta1 only, or nothing, under these faults', async () => {
    api.cluster.apply(route('web'));
    api.cluster.setFault({ kind: 'onlyV1beta1' });
    expect(await servedVersions()).toEqual({
      gatewayclasses: ['v1beta1'],
      gateways: ['v1beta1'],
      httproutes: ['v1beta1'],
      referencegrants: ['v1beta1'],
    });
    expect((await api.ask(routesPath)).code).toBe(404);
    api.cluster.setFault({ kind: 'missingCrds' });
    expect(await servedVersions()).toEqual({});
    api.cluster.clearFaults();
    expect((await api.ask(routesPath)).body.items).toHaveLength(1);
  });
});

it('serves the versions of v0.8.1', async () => {
  await api.close();
  api = await startApi({}, 'v0.8.1 experimental');
  expect(await servedVersions()).toMatchObject({
    gateways: ['v1beta1'],
    grpcroutes: ['v1alpha2'],
    httproutes: ['v1beta1'],
    referencegrants: ['v1beta1', 'v1alpha2'],
  });
});
