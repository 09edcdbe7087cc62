// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  accessReviewRequest,
  askAccess,
  readAccessReview,
} from '../../../src/kube/writes/accessReview';
import { eachOf, ODD_VALUES } from '../answers/oddValues';
import { servedCluster } from './servedCluster';

const GROUP = 'gateway.networking.k8s.io';
const PLACE = { group: GROUP, version: 'v1', plural: 'gateways', namespaced: true };
const target = { group: GROUP, kind: 'Gateway', namespace: 'infra', name: 'gw' };

let served: Awaited<ReturnType<typeof servedCluster>>;
beforeEach(async () => {
  served = await servedCluster();
});
afterEach(() => served.close());

describe('An access review', () => {
  it('asks for the right to patch, or to create', async () => {
    served.cluster.setFault({
      kind: 'forbidden',
      rules: [{ resources: ['gateways'], verbs: ['patch'] }],
    });
    const patch = await askAccess(served.host, PLACE, { target, patch: [] });
    const create = await askAccess(served.host, PLACE, { target, create: {} });
    expect([patch.allowed, create.allowed]).toEqual(['no', 'yes']);
  });

  it('is unknown where the cluster does not answer it', async () => {
    served.cluster.setFault({ kind: 'unauthorized' });
    const access = await askAccess(served.host, PLACE, { target, patch: [] });
    expect(access).toEqual({ allowed: 'unknown', reason: 'Unauthorized' });
  });

  it('asks for a Namespace in its own namespace, as roles grant it', () => {
    const place = { group: '', version: 'v1', plural: 'namespaces', namespaced: false };
    const namespace = { group: '', kind: 'Namespace', name: 'tenant' };
    expect(accessReviewRequest(place, { target: namespace, patch: [] }).body).toMatchObject({
      spec: { resourceAttributes: { verb: 'patch', namespace: 'tenant', name: 'tenant' } },
    });
  });

  it.each(eachOf<unknown>(...ODD_VALUES, { status: { allowed: 'yes', reason: 5 } }))(
    'reads %j as no answer',
    answer => {
      expect(readAccessReview(answer)).toEqual({ allowed: 'unknown', reason: '' });
    }
  );
});
