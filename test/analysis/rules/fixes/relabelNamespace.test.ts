import { describe, expect, it } from 'vitest';
import { formatMessage, patchedObject, relabelNamespace } from '../../../../src/analysis';

function labelsAfter(
  labels: Record<string, string> | undefined,
  changes: Parameters<typeof relabelNamespace>[1]
) {
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } };
  const { patch = [] } = relabelNamespace('shop', changes, labels ?? {});
  const patched = patchedObject(object, patch);
  return 'object' in patched ? patched.object.metadata.labels : patched.failure;
}

describe('relabelNamespace', () => {
  it('sets, replaces and removes labels, and keeps the others', () => {
    const changes = [
      { key: 'example.com/team', value: 'edge', before: 'shop' },
      { key: 'legacy', value: undefined, before: 'yes' },
      { key: 'new', value: '', before: undefined },
    ];
    expect(labelsAfter({ 'example.com/team': 'shop', legacy: 'yes', own: 'x' }, changes)).toEqual({
      'example.com/team': 'edge',
      new: '',
      own: 'x',
    });
    const { message } = relabelNamespace('shop', changes, {});
    expect(formatMessage(message)).toContain('example.com/team=edge, legacy-, new=');
  });

  it('labels a namespace that has no label', () => {
    const changes = [{ key: 'team', value: 'edge', before: undefined }];
    expect(labelsAfter(undefined, changes)).toEqual({ team: 'edge' });
  });

  it('does not replace a value that changed in the meantime', () => {
    const { patch = [] } = relabelNamespace(
      'shop',
      [{ key: 'team', value: 'edge', before: 'shop' }],
      { team: 'shop' }
    );
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
    const other = { ...object, metadata: { name: 'shop', labels: { team: 'other' } } };
    expect(patchedObject(other, patch)).toHaveProperty('failure');
  });
});
