import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { parent, route } from '../../objects';

const WEB = route('shop/web', [parent('infra/gw', { sectionName: 'https' }), parent('infra/odd')], {
  hostnames: ['*.example.com', 'with space.example.com'],
  rules: [{ matches: [{ path: { value: '/' } }], backendRefs: [{ name: 'web', port: 80 }] }],
});

function keyOf(path: string, object: KubernetesObject | 'absent' = WEB) {
  const lookup = () =>
    object === 'absent' ? ({ state: 'absent' } as const) : ({ state: 'found', object } as const);
  const ref = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' };
  const finding = {
    code: 'BackendNotFound',
    object: { ...ref, namespace: 'shop', name: 'web' },
    path,
  };
  return findingKey(finding, { lookup });
}

describe('What identifies a finding', () => {
  it('is its code, its object and its field', () => {
    expect(keyOf('')).toMatchObject({ code: 'BackendNotFound', field: '' });
    expect(keyOf('').object).toContain('shop');
    expect(keyOf('.spec.hostnames')).toMatchObject({ field: '.spec.hostnames' });
  });

  it.each([
    [
      'a parentRef',
      '.spec.parentRefs[0]',
      '.spec.parentRefs[namespace=infra,name=gw,sectionName=https]',
    ],
    ['a hostname', '.spec.hostnames[0]', '.spec.hostnames[*.example.com]'],
    ['an odd text', '.spec.hostnames[1]', '.spec.hostnames["with space.example.com"]'],
    ['a backend', '.spec.rules[0].backendRefs[0]', '.spec.rules[].backendRefs[name=web,port=80]'],
    ['an item without a name', '.spec.rules[0].matches[0]', '.spec.rules[].matches[]'],
    ['an item that is not there', '.spec.parentRefs[7]', '.spec.parentRefs[""]'],
  ])('names %s in place of its index', (_what, path, field) => {
    expect(keyOf(path).field).toBe(field);
  });

  it('stays the same when another item comes before it', () => {
    const { spec } = WEB as KubernetesObject & { spec: { parentRefs: readonly object[] } };
    const moved = { ...WEB, spec: { ...spec, parentRefs: [...spec.parentRefs].reverse() } };
    expect(keyOf('.spec.parentRefs[1]', moved)).toEqual(keyOf('.spec.parentRefs[0]'));
  });

  it('has no names where the object was not read', () => {
    expect(keyOf('.spec.parentRefs[0]', 'absent').field).toBe('.spec.parentRefs[""]');
  });
});
