import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FleetStore } from '../../../src/fleet/fleetStore';
import { ApiFailure } from '../../../src/kube/clusterApi';
import { discoveryOf, FakeApi, listOf } from '../fakeApi';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const POLICIES = '/apis/gateway.envoyproxy.io/v1alpha1/securitypolicies';
const CRD = {
  metadata: {
    name: 'securitypolicies.gateway.envoyproxy.io',
    labels: { 'gateway.networking.k8s.io/policy': 'Direct' },
  },
  spec: {
    group: 'gateway.envoyproxy.io',
    scope: 'Namespaced',
    names: { kind: 'SecurityPolicy', plural: 'securitypolicies' },
    versions: [{ name: 'v1alpha1', served: true }],
  },
};
const policy = (name: string, resourceVersion = '1') => ({
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'SecurityPolicy',
  metadata: { namespace: 'infra', name, resourceVersion, uid: name },
  spec: {
    targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'absent' }],
  },
});

function discovery() {
  const found = discoveryOf(['gateways']);
  const resources = [
    {
      resource: 'trafficpolicies',
      responseKind: { kind: 'TrafficPolicy' },
      scope: 'Namespaced',
      verbs: ['list', 'watch'],
    },
  ];
  return {
    ...found,
    items: [
      ...found.items,
      {
        metadata: { name: 'gateway.kgateway.dev' },
        versions: [{ version: 'v1alpha1', resources }],
      },
    ],
  };
}

function setUp(allowed: readonly string[] = [], prepare: (api: FakeApi) => void = () => {}) {
  const api = new FakeApi();
  const store = new FleetStore({
    api,
    allowedNamespaces: () => allowed,
    connections: 5,
    sockets: { most: 200, foreign: () => 0 },
    visible: () => true,
    losses: { since: () => undefined, remember: () => {} },
    lingerMs: 60_000,
    later: work => setTimeout(work, 0),
    idle: work => setTimeout(work, 0),
  });
  api.answer('east', '/apis', discovery());
  api.answer('east', '/apis/gateway.networking.k8s.io/v1/gateways', listOf([]));
  api.answer('east', CRDS, listOf([CRD]));
  api.answer('east', POLICIES, listOf([policy('auth')]));
  api.answer('east', '/apis/gateway.kgateway.dev/v1alpha1/trafficpolicies', listOf([]));
  ['services', 'namespaces'].forEach(plural => api.answer('east', `/api/v1/${plural}`, listOf([])));
  prepare(api);
  store.retainAnalysis(['east']);
  const asked = () => api.requests.filter(path => /polic|customresource.*label/.test(path));
  const findings = () =>
    store.analysis.findings('east').map(({ code, object }) => `${code} ${object.name}`);
  const kinds = () => store.analysis.evaluation('east')?.evaluation.snapshot.policyKindsState;
  return { api, store, asked, findings, kinds };
}

const settle = () => vi.advanceTimersByTimeAsync(5_000);

describe('The policies of vendors', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('cost no request before a page needs them, and have findings from then on', async () => {
    const { store, asked, findings, kinds } = setUp();
    await settle();
    expect(asked()).toEqual([]);
    expect([findings(), kinds()]).toEqual([[], 'unasked']);
    store.needPolicies('east');
    await settle();
    expect(asked().map(path => path.replace(/\?.*/, ''))).toEqual([
      `east ${CRDS}`,
      `east ${POLICIES}`,
      'east /apis/gateway.kgateway.dev/v1alpha1/trafficpolicies',
    ]);
    expect([findings(), kinds()]).toEqual([['PolicyTargetNotFound auth'], 'known']);
  });

  it('follow their watch', async () => {
    const { api, store, findings } = setUp();
    store.needPolicies('east');
    await settle();
    const [watch] = api.open('east', POLICIES);
    watch?.onEvent({ type: 'ADDED', object: policy('cors', '11') });
    await settle();
    expect(findings()).toEqual(['PolicyTargetNotFound auth', 'PolicyTargetNotFound cors']);
    watch?.onEvent({ type: 'DELETED', object: policy('auth', '12') });
    await settle();
    expect(findings()).toEqual(['PolicyTargetNotFound cors']);
  });

  it('are known by discovery where CRDs may not be read, else unknown', async () => {
    const { api, store, asked, kinds } = setUp();
    api.answer('east', CRDS, new ApiFailure(403, 'forbidden'));
    store.needPolicies('east');
    await settle();
    expect(kinds()).toBe('known');
    expect(asked().some(path => path.includes('trafficpolicies'))).toBe(true);

    const group = 'gateway.networking.k8s.io';
    const plain = setUp([], server => {
      server.answer('east', CRDS, new ApiFailure(403, 'forbidden'));
      server.answer('east', '/apis', {
        kind: 'APIGroupList',
        groups: [{ name: group, versions: [{ version: 'v1', groupVersion: `${group}/v1` }] }],
      });
      server.answer('east', `/apis/${group}/v1`, {
        resources: [{ name: 'gateways', kind: 'Gateway', namespaced: true, verbs: ['list'] }],
      });
    });
    plain.store.needPolicies('east');
    await settle();
    expect(plain.kinds()).toBe('unknown');
  });

  it('are read in the allowed namespaces only', async () => {
    const { store, asked } = setUp(['infra']);
    store.needPolicies('east');
    await settle();
    expect(asked().map(path => path.replace(/\?.*/, ''))).toContain(
      'east /apis/gateway.envoyproxy.io/v1alpha1/namespaces/infra/securitypolicies'
    );
  });
});
