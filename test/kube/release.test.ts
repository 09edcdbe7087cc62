import { expect, it } from 'vitest';
import { ApiFailure } from '../../src/kube/clusterApi';
import { readRelease } from '../../src/kube/release';
import { FakeApi } from '../fleet/fakeApi';
import { eachOf, ODD_VALUES } from './answers/oddValues';

const PATH =
  '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gatewayclasses.gateway.networking.k8s.io';

function release(crd: unknown) {
  const api = new FakeApi();
  api.answer('east', PATH, crd);
  return readRelease(api, 'east');
}

it('reads the release from the annotations', async () => {
  const annotations = { 'gateway.networking.k8s.io/bundle-version': 'v1.6.3' };
  expect(await release({ metadata: { name: 'gatewayclasses', annotations } })).toMatchObject({
    bundleVersion: 'v1.6.3',
  });
});

it.each(eachOf(...ODD_VALUES))('returns no release for %j', async value => {
  expect(await release(value)).toEqual({});
  expect(await release({ metadata: value })).toEqual({});
  const annotations = { 'gateway.networking.k8s.io/bundle-version': value };
  const named = await release({ metadata: { name: 'gatewayclasses', annotations } });
  expect(named.bundleVersion).toBe(value === 'x' ? 'x' : undefined);
});

it.each([400, 403, 404, 406])(
  'returns no release if the request for the CRD fails with %i',
  async status => {
    expect(await release(new ApiFailure(status, 'no'))).toEqual({});
  }
);

it.each([0, 401, 408, 429, 500, 502, 503])(
  'fails with status %i, which is not about the CRD',
  async status => {
    await expect(release(new ApiFailure(status, 'no'))).rejects.toMatchObject({ status });
  }
);
