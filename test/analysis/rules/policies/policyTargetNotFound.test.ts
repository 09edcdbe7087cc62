import { describe, expect, it } from 'vitest';
import { evaluateGiven, refOf, RULES } from '../../../../src/analysis';
import { findingsOf, gateway, namespace, object, route, service } from '../../objects';
import { applyFix, textsOf } from '../../text';
import { target, tlsPolicy, vendorPolicy, WEB } from './policies';

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

  it('judges policies of any vendor by their shape (kgateway-dev/kgateway#11438)', () => {
    const objects = [
      route('shop/web'),
      vendorPolicy('infra/auth', { targetRefs: [target('HTTPRoute', 'web')] }),
      object('gateway.kgateway.dev/v1alpha1', 'TrafficPolicy', 'shop/limit', {
        spec: { targetRefs: [target('HTTPRoute', 'wbe')] },
      }),
      vendorPolicy('shop/fine', { targetRef: target('HTTPRoute', 'web') }),
    ];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'The policy targets HTTPRoute infra/web, which does not exist. Namespace shop has an object with that name, but a policy applies to its own namespace only.',
      'The policy targets HTTPRoute shop/wbe, which does not exist. Did you mean HTTPRoute shop/web?',
    ]);
    expect(found.map(({ object: { kind } }) => kind)).toEqual(['SecurityPolicy', 'TrafficPolicy']);
    expect(findingsOf(CODE, applyFix(objects, found[1]?.fix))).toHaveLength(1);
    expect(findingsOf(CODE, objects, { partial: true })).toEqual([]);
  });

  it('lets the policy of a vendor name another namespace, and target a whole namespace', () => {
    const at = (...refs: object[]) =>
      findingsOf(CODE, [
        gateway('infra/gw'),
        namespace('shop'),
        vendorPolicy('shop/auth', { targetRefs: refs }),
      ]);
    expect(at(target('Gateway', 'gw', { namespace: 'infra' }))).toEqual([]);
    expect(textsOf(at(target('Gateway', 'gw', { namespace: 'other' })))).toEqual([
      'The policy targets Gateway other/gw, which does not exist.',
    ]);
    expect(at({ group: '', kind: 'Namespace', name: 'shop' })).toEqual([]);
  });

  it('is an info for labels that select nothing', () => {
    const selected = (matchLabels: object, fields: object = {}) =>
      findingsOf(CODE, [
        route('shop/web', undefined, {}, { metadata: { labels: { team: 'shop' } } }),
        vendorPolicy('shop/auth', {
          targetSelectors: [{ kind: 'HTTPRoute', matchLabels, ...fields }],
        }),
      ]);
    expect(selected({ team: 'shop' })).toEqual([]);
    const found = selected({ team: 'other' });
    expect(textsOf(found)).toEqual([
      'No HTTPRoute in namespace shop has the labels that the policy selects, so it applies to nothing there.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'info', path: '.spec.targetSelectors[0]' });
    expect(selected({ team: 'other' }, { namespaces: { from: 'All' } })).toEqual([]);
  });

  it('takes no object for a policy that refers to something else', () => {
    const reference = (targetRef: object) =>
      findingsOf(CODE, [vendorPolicy('shop/scaler', { targetRef })]);
    expect(reference({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' })).toEqual([]);
    expect(reference({ apiVersion: 'v1', kind: 'Service', name: 'web' })).toEqual([]);
    expect(reference({ group: '', kind: 'Service', name: 'web' })).toHaveLength(1);
  });

  it('keeps up with a policy that gets another target, and one that is deleted', () => {
    const evaluation = evaluateGiven(
      [route('shop/web'), vendorPolicy('shop/auth', { targetRef: target('HTTPRoute', 'wbe') })],
      RULES
    );
    const count = () => evaluation.allFindings().filter(({ code }) => code === CODE).length;
    expect(count()).toBe(1);
    evaluation.set(vendorPolicy('shop/auth', { other: 'shape' }));
    evaluation.run();
    expect(count()).toBe(0);
    const wrong = vendorPolicy('shop/auth', { targetRef: target('HTTPRoute', 'wbe') });
    evaluation.set(wrong);
    evaluation.run();
    expect(count()).toBe(1);
    evaluation.remove(refOf(wrong));
    evaluation.run();
    expect(count()).toBe(0);
  });
});
