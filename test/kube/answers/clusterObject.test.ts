import { describe, expect, it } from 'vitest';
import { readClusterObject } from '../../../src/kube/answers/clusterObject';
import { eachOf, ODD_VALUES } from './oddValues';

const ROUTES = { kind: 'HTTPRoute', apiVersion: 'gateway.networking.k8s.io/v1' } as const;
const metadata = { name: 'web', namespace: 'shop' };

function problem(value: unknown, target: Parameters<typeof readClusterObject>[1] = ROUTES) {
  const read = readClusterObject(value, target);
  return 'malformed' in read ? read.malformed : undefined;
}

describe('readClusterObject', () => {
  it('completes an object that lacks its kind, as items of core kinds do', () => {
    const read = readClusterObject(
      { metadata: { name: 'a' } },
      { kind: 'Namespace', apiVersion: 'v1' }
    );
    expect(read).toEqual({
      object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } },
    });
  });

  it('returns the same object if it is complete', () => {
    const route = { ...ROUTES, metadata };
    const read = readClusterObject(route, ROUTES);
    expect('object' in read && read.object).toBe(route);
  });

  it.each(eachOf(...ODD_VALUES))('returns no object for %j', value => {
    expect(problem(value)).toMatchObject({ kind: 'HTTPRoute', name: undefined });
  });

  it('names the known parts of a malformed object', () => {
    expect(problem({ metadata: { ...metadata, labels: 5 } })).toEqual({
      kind: 'HTTPRoute',
      namespace: 'shop',
      name: 'web',
      field: '.metadata.labels',
      value: '5',
    });
    expect(problem({ metadata: { namespace: 'shop', name: null } })).toMatchObject({
      namespace: 'shop',
      name: undefined,
      value: 'null',
    });
  });

  it.each([
    [{ kind: 'Status', metadata }, '.kind'],
    [{ ...ROUTES, apiVersion: 'example.com/v1', metadata }, '.apiVersion'],
    [{ ...ROUTES, apiVersion: 5, metadata }, '.apiVersion'],
    [{ ...ROUTES, metadata: { name: 'web' } }, '.metadata.namespace'],
  ])('refuses %j, which is another object', (value, field) => {
    expect(problem(value)).toMatchObject({ field });
  });

  it('refuses an object of a namespace that was not requested', () => {
    const target = { ...ROUTES, namespace: 'infra' };
    expect(problem({ metadata }, target)).toMatchObject({ field: '.metadata.namespace' });
    expect(problem({ metadata: { ...metadata, namespace: 'infra' } }, target)).toBeUndefined();
  });
});
