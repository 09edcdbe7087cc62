// subject: src/pages/kinds/targetText.ts
// subject: src/pages/kinds/policyValidation.ts
import { describe, expect, it } from 'vitest';
import { policyTargets } from '../../../src/gatewayApi/policyTargets';
import type { BackendTLSPolicy } from '../../../src/gatewayApi/types';
import { policyValidation } from '../../../src/pages/kinds/policyValidation';
import { targetText } from '../../../src/pages/kinds/targetText';

function policy(spec: unknown): BackendTLSPolicy {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'BackendTLSPolicy',
    metadata: { name: 'tls', namespace: 'search' },
    spec,
  } as BackendTLSPolicy;
}

const service = { group: '', kind: 'Service', name: 'api' };
const bundle = { group: '', kind: 'ConfigMap', name: 'ca' };

describe('a policy of v1', () => {
  const read = policy({
    targetRefs: [service, { ...service, sectionName: 'https' }],
    validation: {
      hostname: 'api.internal',
      caCertificateRefs: [bundle],
      subjectAltNames: [
        { type: 'Hostname', hostname: 'api.example.com', uri: 'spiffe://ignored' },
        { type: 'URI', uri: 'spiffe://example.com/api' },
        { type: 'URI', hostname: 'ignored' },
      ],
    },
  });

  it('names its targets with their sections', () => {
    expect(policyTargets(read).map(targetText)).toEqual(['Service api', 'Service api › https']);
  });

  it('describes how a certificate is validated, in its own namespace', () => {
    expect(policyValidation(read)).toEqual({
      hostname: 'api.internal',
      authorities: [{ ...bundle, namespace: 'search' }],
      wellKnown: '',
      subjectAltNames: ['api.example.com', 'spiffe://example.com/api'],
    });
  });
});

it('reads a policy of v1alpha2, with its single target and its other field names', () => {
  const read = policy({
    targetRef: { ...service, namespace: 'elsewhere', sectionName: 'https' },
    tls: { hostname: 'api.internal', caCertRefs: [bundle], wellKnownCACerts: 'System' },
  });
  expect(policyTargets(read)).toEqual([
    { ...service, namespace: 'search', sectionName: 'https', field: '.spec.targetRef' },
  ]);
  expect(policyValidation(read)).toMatchObject({
    hostname: 'api.internal',
    authorities: [{ name: 'ca', namespace: 'search' }],
    wellKnown: 'System',
  });
});

it.each([
  undefined,
  null,
  'text',
  7,
  { targetRefs: 'x', targetRef: null, validation: 'x', tls: 7 },
  { targetRefs: [null], validation: { caCertificateRefs: {}, subjectAltNames: [null, {}, 'x'] } },
])('reads %j as nothing', spec => {
  expect(policyTargets(policy(spec))).toEqual([]);
  expect(policyValidation(policy(spec))).toEqual({
    hostname: '',
    authorities: [],
    wellKnown: '',
    subjectAltNames: [],
  });
});
