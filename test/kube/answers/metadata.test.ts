import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/kube/answers/metadata';

describe('readMetadata', () => {
  it('returns the same metadata if nothing has to change', () => {
    const metadata = {
      name: 'web',
      namespace: 'shop',
      uid: 'a',
      generation: 2,
      creationTimestamp: '2026-01-01T00:00:00Z',
      labels: { team: 'shop' },
      ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'b' }],
    };
    const read = readMetadata(metadata);
    expect('part' in read && read.part).toBe(metadata);
  });

  it('drops managedFields and fields that Kubernetes treats as absent', () => {
    const read = readMetadata({ name: 'web', labels: null, namespace: '', managedFields: [{}] });
    expect(read).toEqual({ part: { name: 'web' } });
  });

  it.each([
    [null, '.metadata', 'null'],
    [[], '.metadata', '[…]'],
    [{}, '.metadata.name', ''],
    [{ name: '' }, '.metadata.name', '""'],
    [{ name: 5 }, '.metadata.name', '5'],
    [{ name: 'a', namespace: ['b'] }, '.metadata.namespace', '[…]'],
    [{ name: 'a', uid: 5 }, '.metadata.uid', '5'],
    [{ name: 'a', resourceVersion: 7 }, '.metadata.resourceVersion', '7'],
    [{ name: 'a', generation: '1' }, '.metadata.generation', '"1"'],
    [{ name: 'a', creationTimestamp: 'x' }, '.metadata.creationTimestamp', '"x"'],
    [{ name: 'a', deletionTimestamp: {} }, '.metadata.deletionTimestamp', '{…}'],
    [{ name: 'a', labels: 'x' }, '.metadata.labels', '"x"'],
    [{ name: 'a', labels: { 'b/c': 5 } }, '.metadata.labels["b/c"]', '5'],
    [{ name: 'a', annotations: [] }, '.metadata.annotations', '[…]'],
    [{ name: 'a', ownerReferences: [null] }, '.metadata.ownerReferences[0]', 'null'],
    [{ name: 'a', finalizers: [5] }, '.metadata.finalizers', '[…]'],
  ])('names the malformed field of %j', (metadata, field, value) => {
    expect(readMetadata(metadata)).toEqual({ odd: { field, value } });
  });
});
