import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, object, route } from '../../objects';
import { textsOf } from '../../text';

const CODE = 'SelectorMatchesNoPods';
const service = (selector: unknown, name = 'web') =>
  object('v1', 'Service', `shop/${name}`, { spec: { selector, ports: [{ port: 80 }] } });
const deployment = (labels: object, name = 'shop/web') =>
  object('apps/v1', 'Deployment', name, { spec: { template: { metadata: { labels } } } });
const web = (name = 'web') =>
  route('shop/web', undefined, { rules: [{ backendRefs: [{ name, port: 80 }] }] });
const at = (...objects: KubernetesObject[]) => findingsOf(CODE, [web(), ...objects]);

describe(CODE, () => {
  it('finds a selector with a typing error', () => {
    const found = at(service({ app: 'wbe' }), deployment({ app: 'web' }));
    expect(textsOf(found)).toEqual([
      'Service shop/web selects pods with app=wbe. No workload has such pods: those of Deployment shop/web have app=web.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'warning', path: '.spec.rules[0].backendRefs[0]' });
  });

  it('finds a selector with another key, and one that asks for one label too many', () => {
    const named = deployment({ 'app.kubernetes.io/name': 'web' });
    expect(at(service({ app: 'web' }), named)).toHaveLength(1);
    expect(at(service({ app: 'web', track: 'stable' }), deployment({ app: 'web' }))).toHaveLength(
      1
    );
  });

  it('is silent if a workload has such pods, of any kind', () => {
    const one = service({ app: 'web' });
    expect(at(one, deployment({ app: 'web', track: 'a' }))).toEqual([]);
    const pod = object('v1', 'Pod', 'shop/web-0', { metadata: { labels: { app: 'web' } } });
    expect(at(one, deployment({ app: 'wbe' }), pod)).toEqual([]);
  });

  it('is silent if pods may come from elsewhere', () => {
    const one = service({ app: 'redis' }, 'web');
    expect(at(one)).toEqual([]);
    expect(at(one, deployment({ app: 'web' }, 'other/web'))).toEqual([]);
    expect(at(one, deployment({ app: 'mail' }, 'shop/mail'))).toEqual([]);
    const objects = [web(), service({ app: 'wbe' }), deployment({ app: 'web' })];
    expect(findingsOf(CODE, objects, { partial: true })).toEqual([]);
  });
});
