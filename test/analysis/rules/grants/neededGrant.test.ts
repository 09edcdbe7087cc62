import { describe, expect, it } from 'vitest';
import { Evaluation, formatMessage } from '../../../../src/analysis';
import { Reader } from '../../../../src/analysis/objects/reader';
import {
  grantFix,
  nearMisses,
  notPermitted,
} from '../../../../src/analysis/rules/grants/neededGrant';
import { GATEWAY_API_GROUP } from '../../../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { referenceGrant } from '../../objects';

const referrer = { group: GATEWAY_API_GROUP, kind: 'HTTPRoute', namespace: 'shop' };
const target = { group: '', kind: 'Service', namespace: 'data', name: 'db' };
const services = { group: '', kind: 'Service' };

function readerOf(...grants: readonly KubernetesObject[]): Reader {
  const evaluation = new Evaluation([]);
  grants.forEach(grant => evaluation.set(grant));
  return new Reader(evaluation.snapshot);
}

const missed = (from: object, to: object) =>
  nearMisses(readerOf(referenceGrant('data/g', [from], [to])), referrer, target).map(
    ({ message }) => formatMessage(message)
  );

describe('A grant that almost permits a reference', () => {
  it.each([
    [{ ...referrer, namespace: 'shops' }, services, 'permits namespace shops only.'],
    [
      { ...referrer, kind: 'GRPCRoute' },
      services,
      'permits kind GRPCRoute of that namespace only.',
    ],
    [
      { ...referrer, group: '' },
      services,
      'has group "" in its from, but HTTPRoute is in group gateway.networking.k8s.io.',
    ],
    [referrer, { ...services, name: 'other' }, 'permits other only.'],
    [referrer, { ...services, kind: 'Secret' }, 'permits references to kind Secret only.'],
    [
      referrer,
      { ...services, group: 'core' },
      'has group core in its to, but Service is in group "".',
    ],
  ])('%j to %j is told', (from, to, text) => {
    expect(missed(from, to)).toEqual([
      `HTTPRoutes in namespace shop cannot refer to Service data/db: ReferenceGrant data/g ${text}`,
    ]);
  });

  it('differs in one value only', () => {
    expect(missed({ ...referrer, namespace: 'x', kind: 'GRPCRoute' }, services)).toEqual([]);
    expect(missed({ ...referrer, namespace: 'x' }, { ...services, kind: 'Secret' })).toEqual([]);
  });

  it('is related to the finding, whose message names the first', () => {
    const grants = ['b', 'a'].map(name =>
      referenceGrant(`data/${name}`, [{ ...referrer, namespace: name }], [services])
    );
    const { message, related } = notPermitted(readerOf(...grants), referrer, target);
    expect(formatMessage(message)).toContain('ReferenceGrant data/a permits namespace a only.');
    expect(related.map(({ name }) => name)).toEqual(['db', 'a', 'b']);
    expect(formatMessage(notPermitted(readerOf(), referrer, target).message)).toContain(
      'no ReferenceGrant in namespace data permits it'
    );
  });
});

describe('The grant that permits a reference', () => {
  it('permits it alone, and is in the namespace of the target', () => {
    const { create } = grantFix(referrer, target);
    expect(create).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1beta1',
      kind: 'ReferenceGrant',
      metadata: { name: 'shop-httproute-to-db', namespace: 'data' },
      spec: { from: [referrer], to: [{ ...services, name: 'db' }] },
    });
  });

  it.each([
    ['a.b_c', 'shop-httproute-to-a-b-c'],
    ['x'.repeat(80), /^shop-httproute-to-x{45}$/],
    [`${'x'.repeat(44)}-y`, /^shop-httproute-to-x{44}$/],
  ])('has a name that Kubernetes accepts for %s', (name, expected) => {
    const { target: grant } = grantFix(referrer, { ...target, name });
    expect(grant.name).toMatch(expected);
    expect(grant.name.length).toBeLessThanOrEqual(63);
  });
});
