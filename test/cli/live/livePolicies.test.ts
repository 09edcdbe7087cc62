// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type PolicySource, readLivePolicies } from '../../../cli/live/livePolicies';
import { ApiFailure } from '../../../src/kube/clusterApi';

const GROUP = 'gateway.envoyproxy.io';
const CRDS = {
  items: [
    {
      metadata: {
        name: `securitypolicies.${GROUP}`,
        labels: { 'gateway.networking.k8s.io/policy': 'Direct' },
      },
      spec: {
        group: GROUP,
        scope: 'Namespaced',
        names: { kind: 'SecurityPolicy', plural: 'securitypolicies' },
        versions: [{ name: 'v1alpha1', served: true }],
      },
    },
  ],
};
const POLICY = {
  apiVersion: `${GROUP}/v1alpha1`,
  kind: 'SecurityPolicy',
  metadata: { namespace: 'shop', name: 'login' },
};

/** @param answers - By path; a number is the status of a failed request. */
async function read(answers: Readonly<Record<string, unknown>>, namespace?: string) {
  const get = async (_: string, path: string): Promise<unknown> => {
    const key = path.replace(/\?.*/, '');
    const answer = answers[key.replace(/^.*\/(customresourcedefinitions)$/, '$1')];
    if (typeof answer === 'number') throw new ApiFailure(answer, 'refused');
    return answer;
  };
  const source: PolicySource = {
    cluster: 'east',
    reader: { get },
    readList: async ({ path }) => ({
      items: (await get('east', path)) as [],
      malformed: [],
      resourceVersion: '',
    }),
    resources: undefined,
    namespace,
  };
  return await readLivePolicies(source);
}

const ALL = `/apis/${GROUP}/v1alpha1/securitypolicies`;
const ONE = `/apis/${GROUP}/v1alpha1/namespaces/shop/securitypolicies`;

describe('The policies of vendors in a live cluster', () => {
  it('are read in all namespaces', async () => {
    const policies = await read({ customresourcedefinitions: CRDS, [ALL]: [POLICY] });
    expect(policies.objects).toEqual([POLICY]);
    expect(policies.coverages).toEqual([
      { group: GROUP, kind: 'SecurityPolicy', coverage: { state: 'complete' } },
    ]);
  });

  it('are read in the namespace of the context if others are forbidden', async () => {
    const answers = { customresourcedefinitions: CRDS, [ALL]: 403, [ONE]: [POLICY] };
    const policies = await read(answers, 'shop');
    expect(policies.objects).toEqual([POLICY]);
    expect(policies.coverages[0]?.coverage).toEqual({
      state: 'namespaces',
      namespaces: ['shop'],
      cause: 'forbidden',
    });
  });

  it.each([
    [403, 'forbidden'],
    [500, 'failed'],
  ])('are not covered if the list answers %i', async (status, cause) => {
    const policies = await read({ customresourcedefinitions: CRDS, [ALL]: status, [ONE]: status });
    expect(policies.objects).toEqual([]);
    expect(policies.coverages[0]?.coverage).toEqual({ state: 'none', cause });
  });

  it.each([403, 503])('are of unknown kinds if the CRDs answer %i', async status => {
    const policies = await read({ customresourcedefinitions: status });
    expect([policies.kinds, policies.coverages]).toEqual(['unknown', []]);
  });
});
