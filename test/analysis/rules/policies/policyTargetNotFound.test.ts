import { describe, expect, it } from 'vitest';
import { findingsOf, service } from '../../objects';
import { applyFix, textsOf } from '../../text';
import { tlsPolicy, WEB } from './policies';

const CODE = 'PolicyTargetNotFound';

describe(CODE, () => {
  it('names the Service with a similar name, and the fix targets it', () => {
    const objects = [tlsPolicy('shop/tls', [{ ...WEB, name: 'wbe' }]), service('shop/web')];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'The policy targets Service shop/wbe, which does not exist. Did you mean Service shop/web?',
    ]);
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.targetRefs[0]' });
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('says that the Service is in another namespace', () => {
    expect(textsOf(findingsOf(CODE, [tlsPolicy('infra/tls'), service('shop/web')]))).toEqual([
      'The policy targets Service infra/web, which does not exist. Namespace shop has an object with that name, but a policy applies to its own namespace only.',
    ]);
  });

  it('corrects the group of a Service', () => {
    const objects = [tlsPolicy('shop/tls', [{ ...WEB, group: 'core' }]), service('shop/web')];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'The policy targets Service shop/web of group core, which the cluster does not have. The core group, "", has an object with that kind and name.',
    ]);
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('reports each target of the policy, and the single target of v1alpha2', () => {
    const both = tlsPolicy('shop/tls', [WEB, { ...WEB, name: 'api' }]);
    const older = { ...tlsPolicy('shop/old'), spec: { targetRef: { ...WEB, name: 'other' } } };
    expect(findingsOf(CODE, [both, older]).map(({ path }) => path)).toEqual([
      '.spec.targetRefs[0]',
      '.spec.targetRefs[1]',
      '.spec.targetRef',
    ]);
  });

  it('is silent if the Service exists or was not read, and for kinds of a vendor', () => {
    expect(findingsOf(CODE, [tlsPolicy('shop/tls'), service('shop/web')])).toEqual([]);
    expect(findingsOf(CODE, [tlsPolicy('shop/tls')], { partial: true })).toEqual([]);
    const vendor = { group: 'gateway.envoyproxy.io', kind: 'Backend', name: 'web' };
    expect(findingsOf(CODE, [tlsPolicy('shop/tls', [vendor])])).toEqual([]);
  });
});
