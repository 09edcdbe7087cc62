import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, object, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

const CODE = 'ExtensionRefNotFound';
const filter = (name: string) =>
  object('gateway.envoyproxy.io/v1alpha1', 'HTTPRouteFilter', name, { spec: {} });
const extensionRef = {
  group: 'gateway.envoyproxy.io',
  kind: 'HTTPRouteFilter',
  name: 'rewrte',
};
const web = route('shop/web', undefined, {
  rules: [{ filters: [{ type: 'ExtensionRef', extensionRef }] }],
});
const at = (...objects: KubernetesObject[]) => findingsOf(CODE, [web, ...objects]);

describe(CODE, () => {
  it('names the filter with a similar name, and the fix uses it', () => {
    const objects = [web, filter('shop/rewrite')];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'The filter HTTPRouteFilter shop/rewrte does not exist, so requests of the rule fail. Did you mean HTTPRouteFilter shop/rewrite?',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'error',
      path: '.spec.rules[0].filters[0].extensionRef',
    });
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('does not take a filter of another namespace', () => {
    expect(textsOf(at(filter('other/rewrte')))).toEqual([
      'The filter HTTPRouteFilter shop/rewrte does not exist, so requests of the rule fail.',
    ]);
  });

  it('is silent if the filter exists, or if its kind was not read', () => {
    expect(at(filter('shop/rewrte'))).toEqual([]);
    expect(findingsOf(CODE, [web, filter('shop/rewrite')], { partial: true })).toEqual([]);
  });

  it('leaves a kind that the cluster does not have to InvalidKind', () => {
    expect(at()).toEqual([]);
    expect(findingsOf('InvalidKind', [web])).toHaveLength(1);
  });
});
