import { describe, expect, it } from 'vitest';
import { findingsOf, service } from '../../objects';
import { textsOf } from '../../text';
import { tlsPolicy } from './policies';

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
});
