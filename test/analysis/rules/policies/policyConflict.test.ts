import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, service } from '../../objects';
import { textsOf } from '../../text';
import { tlsPolicy, WEB } from './policies';

const CODE = 'PolicyConflict';
const web = service('shop/web', [
  { name: 'https-1', port: 443 },
  { name: 'https-2', port: 8443 },
]);
const created = (name: string, year: number, section?: string) =>
  tlsPolicy(`shop/${name}`, [{ ...WEB, sectionName: section }], undefined, {
    metadata: { creationTimestamp: `${year}-01-01T00:00:00Z` },
  });
const at = (...policies: KubernetesObject[]) => findingsOf(CODE, [web, ...policies]);

describe(CODE, () => {
  it('reports the newer of two policies for one Service', () => {
    const found = at(created('a', 2026), created('b', 2025));
    expect(textsOf(found)).toEqual([
      'BackendTLSPolicy shop/b has precedence for Service shop/web, so this policy does not apply there.',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'warning',
      object: { name: 'a' },
      path: '.spec.targetRefs[0]',
    });
  });

  it('reports the second by name if both have the same age or are not applied yet', () => {
    expect(at(created('b', 2025), created('a', 2025))[0]?.object.name).toBe('b');
    expect(at(tlsPolicy('shop/d'), tlsPolicy('shop/c'))[0]?.object.name).toBe('d');
  });

  it('decides for each port', () => {
    const found = at(
      created('a', 2024, 'https-1'),
      created('b', 2025, 'https-1'),
      created('c', 2026, 'https-2')
    );
    expect(textsOf(found)).toEqual([
      'BackendTLSPolicy shop/a has precedence for port https-1 of Service shop/web, so this policy does not apply there.',
    ]);
  });

  it('does not report a policy for a port beside one for the whole Service', () => {
    expect(at(created('a', 2024), created('b', 2025, 'https-1'))).toEqual([]);
  });

  it('is silent about other namespaces, and about a target that does not exist', () => {
    expect(at(created('a', 2024), tlsPolicy('other/a'))).toEqual([]);
    expect(findingsOf(CODE, [created('a', 2024), created('b', 2025)])).toEqual([]);
  });
});
