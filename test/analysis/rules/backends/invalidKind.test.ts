import { describe, expect, it } from 'vitest';
import { findingsOf, object, route } from '../../objects';
import { applyFix, textsOf } from '../../text';
import { sentences } from '../support';

const CODE = 'InvalidKind';
const to = (backend: unknown) =>
  route('shop/web', undefined, { rules: [{ backendRefs: [backend] }] });

describe(CODE, () => {
  it('is reported for a core kind other than Service', () => {
    const [sentence] = sentences(CODE, [to({ kind: 'Deployment', name: 'web', port: 80 })]);
    expect(sentence).toContain('Deployment shop/web cannot be a backend');
  });

  it('is reported for a kind that the cluster does not serve', () => {
    const bucket = { group: 'example.com', kind: 'Bucket', name: 'files' };
    expect(sentences(CODE, [to(bucket)])[0]).toContain(
      'does not have kind Bucket of group example.com'
    );
    const files = object('example.com/v1', 'Bucket', 'shop/files');
    expect(sentences(CODE, [files, to(bucket)])).toEqual([]);
  });

  it('is reported for a filter of a kind that the cluster does not serve', () => {
    const extensionRef = { group: 'example.com', kind: 'Auth', name: 'login' };
    const filters = [{ type: 'ExtensionRef', extensionRef }];
    const web = route('shop/web', undefined, { rules: [{ filters }] });
    expect(sentences(CODE, [web])).toHaveLength(1);
    expect(sentences(CODE, [web, object('example.com/v1', 'Auth', 'shop/login')])).toEqual([]);
  });
});

describe('a kind of another group', () => {
  const pool = object('inference.networking.k8s.io/v1', 'InferencePool', 'shop/pool');
  const to = (reference: object) =>
    route('shop/web', undefined, {
      rules: [{ backendRefs: [{ kind: 'InferencePool', name: 'pool', ...reference }] }],
    });

  it.each([
    [
      { group: 'inference.networking.x-k8s.io' },
      'The cluster does not have kind InferencePool of group inference.networking.x-k8s.io, so InferencePool shop/pool cannot be used. Group inference.networking.k8s.io has an object with that kind and name.',
    ],
    [
      {},
      'InferencePool shop/pool cannot be a backend, so requests to it fail. The reference has no group. Group inference.networking.k8s.io has an object with that kind and name.',
    ],
  ])('names the group that has the object for %j, and the fix uses it', (reference, text) => {
    const objects = [pool, to(reference)];
    const found = findingsOf('InvalidKind', objects);
    expect(textsOf(found)).toEqual([text]);
    expect(findingsOf('InvalidKind', applyFix(objects, found[0]?.fix))).toEqual([]);
  });
});
