// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateResource } from '../../../src/kube/writes/locateResource';
import { servedCluster } from './servedCluster';

const CRD = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: limits.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { plural: limits, singular: limit, kind: Limit, listKind: LimitList }
  versions: [{ name: v1alpha1, served: true, storage: true, schema: {} }]
`;

let served: Awaited<ReturnType<typeof servedCluster>>;
beforeEach(async () => {
  served = await servedCluster({ objects: [CRD] });
});
afterEach(() => served.close());

const locate = (group: string, kind: string, version?: string) =>
  locateResource(served.host.api, 'east', { group, kind, version });

describe('locateResource', () => {
  it('finds the version of a kind that the cluster serves', async () => {
    const group = 'gateway.networking.k8s.io';
    expect(await locate(group, 'Gateway')).toMatchObject({ version: 'v1', plural: 'gateways' });
    served.cluster.setFault({ kind: 'onlyV1beta1' });
    expect(await locate(group, 'Gateway')).toMatchObject({ version: 'v1beta1' });
  });

  it('asks nothing about a kind whose version is known', async () => {
    await locate('gateway.networking.k8s.io', 'HTTPRoute', 'v1');
    await locate('', 'Namespace');
    expect(served.cluster.requests).toEqual([]);
  });

  it('finds a kind of a vendor', async () => {
    expect(await locate('example.com', 'Limit')).toMatchObject({
      group: 'example.com',
      version: 'v1alpha1',
      plural: 'limits',
      namespaced: true,
    });
  });

  it('refuses a kind that is not served, and Secrets', async () => {
    await expect(locate('example.com', 'Other')).rejects.toThrow(
      'does not serve Other.example.com'
    );
    await expect(locate('absent.example.com', 'Other')).rejects.toThrow('does not serve');
    served.cluster.requests.length = 0;
    await expect(locate('', 'Secret')).rejects.toThrow('Secrets');
    expect(served.cluster.requests).toEqual([]);
  });
});
