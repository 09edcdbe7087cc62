import { describe, expect, it } from 'vitest';
import { object, route } from '../../objects';
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
