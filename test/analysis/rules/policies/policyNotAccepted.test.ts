import { describe, expect, it } from 'vitest';
import { findingsOf, object, route, service } from '../../objects';
import { textsOf } from '../../text';
import { target, tlsPolicy, vendorPolicy } from './policies';

const CODE = 'PolicyNotAccepted';
const refused = {
  type: 'Accepted',
  status: 'False',
  reason: 'Invalid',
  message: 'policy is invalid',
  observedGeneration: 2,
};
const ancestor = (name: string, ...conditions: object[]) => ({
  ancestorRef: { group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra', name },
  controllerName: 'example.com/controller',
  conditions,
});
const policy = (...ancestors: object[]) =>
  tlsPolicy('shop/tls', undefined, undefined, {
    metadata: { generation: 2 },
    status: { ancestors },
  });
const at = (...ancestors: object[]) =>
  findingsOf(CODE, [policy(...ancestors), service('shop/web')]);

describe(CODE, () => {
  it('quotes the controller, and names the Gateways together', () => {
    const found = at(ancestor('a', refused), ancestor('b', refused));
    expect(textsOf(found)).toEqual([
      'example.com/controller does not accept the policy for Gateway infra/a, Gateway infra/b (Invalid): "policy is invalid."',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'error',
      path: '.status.ancestors[0].conditions',
    });
  });

  it('reports different answers each, and a reference that is not resolved', () => {
    const unresolved = { ...refused, type: 'ResolvedRefs', reason: 'InvalidKind', message: '' };
    expect(textsOf(at(ancestor('a', refused), ancestor('b', unresolved)))).toEqual([
      'example.com/controller does not accept the policy for Gateway infra/a (Invalid): "policy is invalid."',
      'example.com/controller cannot resolve a reference of the policy for Gateway infra/b (InvalidKind).',
    ]);
  });

  it('reports one condition of an ancestor, Accepted before ResolvedRefs', () => {
    expect(at(ancestor('a', { ...refused, type: 'ResolvedRefs' }, refused))).toHaveLength(1);
  });

  it('leaves a condition to the finding that explains it', () => {
    const notFound = { ...refused, reason: 'TargetNotFound' };
    expect(findingsOf(CODE, [policy(ancestor('a', notFound))])).toEqual([]);
    expect(findingsOf('PolicyTargetNotFound', [policy(ancestor('a', notFound))])).toHaveLength(1);
    expect(at(ancestor('a', notFound))).toHaveLength(1);
  });

  it('is silent about True, an older generation, and a status that is no list', () => {
    expect(at(ancestor('a', { ...refused, status: 'True' }))).toEqual([]);
    expect(at(ancestor('a', { ...refused, observedGeneration: 1 }))).toEqual([]);
    expect(findingsOf(CODE, [{ ...policy(), status: { ancestors: 'x' } } as never])).toEqual([]);
  });

  it('is given for policies of any vendor (envoyproxy/gateway#8953)', () => {
    const vendor = vendorPolicy(
      'shop/p',
      { targetRefs: [target('HTTPRoute', 'web')] },
      { metadata: { generation: 2 }, status: { ancestors: [ancestor('edge', refused)] } }
    );
    expect(textsOf(findingsOf(CODE, [route('shop/web'), vendor]))).toEqual([
      'example.com/controller does not accept the policy for Gateway infra/edge (Invalid): "policy is invalid."',
    ]);
  });

  it('reads the status of the policy as a whole', () => {
    const whole = (condition: object) =>
      textsOf(
        findingsOf(CODE, [
          route('shop/web'),
          vendorPolicy(
            'shop/p',
            { targetRef: target('HTTPRoute', 'web') },
            { metadata: { generation: 2 }, status: { conditions: [condition] } }
          ),
        ])
      );
    expect(whole(refused)).toEqual([
      'The controller does not accept the policy (Invalid): "policy is invalid."',
    ]);
    expect(whole({ ...refused, type: 'ResolvedRefs', message: '' })).toEqual([
      'The controller cannot resolve a reference of the policy (Invalid).',
    ]);
    expect(whole({ ...refused, type: 'Enforced' })).toEqual([]);
  });

  it('takes an object for a policy if its CRD says so, whatever it targets', () => {
    const custom = object('example.com/v1', 'RateLimit', 'shop/p', {
      spec: { targetRef: { group: 'example.com', kind: 'Mesh', name: 'm' } },
      status: { conditions: [{ ...refused, observedGeneration: undefined }] },
    });
    const crd = (labels: object) =>
      object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'ratelimits.example.com', {
        metadata: { labels },
        spec: { group: 'example.com', names: { kind: 'RateLimit' } },
      });
    const label = { 'gateway.networking.k8s.io/policy': 'Direct' };
    expect(findingsOf(CODE, [custom, crd(label)])).toHaveLength(1);
    expect(findingsOf(CODE, [custom, crd({})])).toEqual([]);
  });
});
