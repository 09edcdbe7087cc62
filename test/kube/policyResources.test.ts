import { describe, expect, it } from 'vitest';
import type { ServedResource } from '../../src/kube/answers/discoveryAnswers';
import { ApiFailure, type ClusterReader } from '../../src/kube/clusterApi';
import { policyCandidates, readLabelledPolicies } from '../../src/kube/policyResources';

const reader = (answer: unknown, paths: string[] = []): ClusterReader => ({
  get: (_cluster, path) => {
    paths.push(path);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  },
});
const crd = (group: string, kind: string, label: string, fields: object = {}) => ({
  metadata: {
    name: `${kind.toLowerCase()}s.${group}`,
    labels: { 'gateway.networking.k8s.io/policy': label },
  },
  spec: {
    group,
    scope: 'Namespaced',
    names: { kind, plural: `${kind.toLowerCase()}s` },
    versions: [
      { name: 'v1', served: false },
      { name: 'v1beta1', served: true },
      { name: 'v1alpha1', served: true, storage: true },
    ],
    ...fields,
  },
});

describe('The policies that CRDs label', () => {
  it('are read with one request for labelled CRDs only', async () => {
    const paths: string[] = [];
    const items = [
      crd('gateway.envoyproxy.io', 'SecurityPolicy', 'Direct'),
      crd('example.com', 'Quota', 'inherited', { scope: 'Cluster' }),
      crd('gateway.networking.k8s.io', 'BackendTLSPolicy', 'Direct'),
      { metadata: {} },
      null,
    ];
    const found = await readLabelledPolicies(reader({ items }, paths), 'east');
    expect(paths).toEqual([
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions?labelSelector=gateway.networking.k8s.io%2Fpolicy',
    ]);
    expect(found?.resources).toEqual([
      {
        group: 'gateway.envoyproxy.io',
        kind: 'SecurityPolicy',
        plural: 'securitypolicys',
        version: 'v1alpha1',
        namespaced: true,
        watchable: true,
      },
      expect.objectContaining({ kind: 'Quota', namespaced: false }),
    ]);
    expect([...(found?.hierarchies ?? [])]).toEqual([
      ['gateway.envoyproxy.io/SecurityPolicy', 'Direct'],
      ['example.com/Quota', 'Inherited'],
      ['BackendTLSPolicy', 'Direct'],
    ]);
  });

  it('are not known if the CRDs may not be read, or if the answer is no list', async () => {
    expect(await readLabelledPolicies(reader(new ApiFailure(403, 'no')), 'east')).toBeUndefined();
    expect(await readLabelledPolicies(reader('no list'), 'east')).toBeUndefined();
    await expect(readLabelledPolicies(reader(new ApiFailure(0, 'lost')), 'east')).rejects.toThrow();
  });
});

describe('The kinds whose names suggest policies', () => {
  const served = (group: string, kind: string, fields: Partial<ServedResource> = {}) => ({
    group,
    version: 'v1',
    kind,
    plural: `${kind.toLowerCase()}s`,
    namespaced: true,
    verbs: ['list', 'watch'],
    ...fields,
  });
  const kinds = (...resources: ServedResource[]) =>
    policyCandidates(resources).map(({ kind, version }) => `${kind} ${version}`);

  it('are those of vendors, each at the version that the cluster prefers', () => {
    expect(
      kinds(
        served('gateway.kgateway.dev', 'TrafficPolicy', { version: 'v1beta1' }),
        served('gateway.kgateway.dev', 'TrafficPolicy', { version: 'v1alpha1' }),
        served('security.istio.io', 'RequestAuthentication'),
        served('gateway.networking.x-k8s.io', 'XBackendTrafficPolicy')
      )
    ).toEqual(['TrafficPolicy v1beta1', 'RequestAuthentication v1', 'XBackendTrafficPolicy v1']);
  });

  it('are no kinds of Kubernetes, of networks, or that cannot be listed', () => {
    expect(
      kinds(
        served('networking.k8s.io', 'NetworkPolicy'),
        served('admissionregistration.k8s.io', 'ValidatingAdmissionPolicy'),
        served('cilium.io', 'CiliumNetworkPolicy'),
        served('kyverno.io', 'ClusterPolicy'),
        served('gateway.networking.k8s.io', 'BackendTLSPolicy'),
        served('example.com', 'HealthPolicy', { verbs: ['get'] }),
        served('example.com', 'Deployment')
      )
    ).toEqual([]);
  });
});
