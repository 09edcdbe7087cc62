import { describe, expect, it } from 'vitest';
import { findingsOf, namespace, referenceGrant, service } from '../../objects';
import { mended, said } from '../support';

const CODE = 'GrantFromUnknownNamespace';
const GROUP = 'gateway.networking.k8s.io';
const from = (...names: string[]) =>
  referenceGrant(
    'backend/g',
    names.map(name => ({ group: GROUP, kind: 'HTTPRoute', namespace: name })),
    [{ group: '', kind: 'Service' }]
  );

describe(CODE, () => {
  it('suggests the nearest namespace as the fix', () => {
    const objects = [namespace('shop'), namespace('backend'), from('backend', 'shopp')];
    const [found, ...others] = findingsOf(CODE, objects);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', path: '.spec.from[1].namespace' });
    expect(found && said(found)).toContain('Did you mean shop?');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('suggests nothing if no name is near', () => {
    const [found] = findingsOf(CODE, [namespace('shop'), from('elsewhere')]);
    expect(found && said(found)).toContain('does not exist');
    expect(found?.fix).toBeUndefined();
  });

  it('is silent if the namespace exists, even if only its objects are known', () => {
    expect(findingsOf(CODE, [namespace('shop'), from('shop')])).toEqual([]);
    expect(findingsOf(CODE, [service('shop/web'), from('shop')])).toEqual([]);
  });

  it('is silent if Namespaces were not read', () => {
    expect(findingsOf(CODE, [namespace('shop'), from('shopp')], { partial: true })).toEqual([]);
  });
});
