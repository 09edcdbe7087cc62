import { describe, expect, it } from 'vitest';
import {
  createRequest,
  deleteRequest,
  patchRequest,
  targetPath,
} from '../../../src/kube/writes/changeRequest';

const GROUP = 'gateway.networking.k8s.io';
const PLACE = { group: GROUP, version: 'v1beta1', plural: 'gateways', namespaced: true };
const TARGET = { group: GROUP, kind: 'Gateway', namespace: 'infra', name: 'gw' };
const NAMESPACES = { group: '', version: 'v1', plural: 'namespaces', namespaced: false };

describe('The request of a change', () => {
  it('patches the version that was read, and nothing in a dry run', () => {
    const patch = [{ op: 'remove', path: '/spec/listeners/0/hostname' }] as const;
    const request = patchRequest(PLACE, { target: TARGET, patch }, '7', true);
    expect(request).toMatchObject({
      method: 'PATCH',
      contentType: 'application/json-patch+json',
      body: [{ op: 'test', path: '/metadata/resourceVersion', value: '7' }, ...patch],
    });
    const [path, query] = request.path.split('?');
    expect(path).toBe(`/apis/${GROUP}/v1beta1/namespaces/infra/gateways/gw`);
    expect(new URLSearchParams(query).get('dryRun')).toBe('All');
    const real = patchRequest(PLACE, { target: TARGET, patch }, '7', false);
    expect(new URLSearchParams(real.path.split('?')[1]).get('dryRun')).toBeNull();
  });

  it('asks the server to refuse fields that it does not know', () => {
    const { path } = patchRequest(PLACE, { target: TARGET, patch: [] }, '7', true);
    expect(path).toContain('fieldValidation=Strict');
  });

  it('creates an object at the version that the cluster serves', () => {
    const create = { apiVersion: `${GROUP}/v1`, kind: 'Gateway', metadata: { name: 'gw' } };
    const request = createRequest(PLACE, { target: TARGET, create }, false);
    expect(request).toMatchObject({ method: 'POST', body: { apiVersion: `${GROUP}/v1beta1` } });
    expect(request.path.split('?')[0]).toBe(`/apis/${GROUP}/v1beta1/namespaces/infra/gateways`);
  });

  it('deletes only the object that was read', () => {
    const read = { uid: 'u', resourceVersion: '7' };
    const target = { group: '', kind: 'Namespace', name: 'tenant' };
    expect(deleteRequest(NAMESPACES, target, read, false)).toMatchObject({
      method: 'DELETE',
      path: '/api/v1/namespaces/tenant',
      body: { preconditions: read },
    });
    expect(targetPath(NAMESPACES, target)).toBe('/api/v1/namespaces/tenant');
  });
});
