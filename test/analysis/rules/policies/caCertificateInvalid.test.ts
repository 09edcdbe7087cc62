import { describe, expect, it } from 'vitest';
import { findingsOf, object, service } from '../../objects';
import { applyFix, textsOf } from '../../text';
import { tlsPolicy } from './policies';

const CODE = 'CACertificateInvalid';
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const bundle = (name: string, data: object = { 'ca.crt': PEM }) =>
  object('v1', 'ConfigMap', name, { data });
const policy = (ref: object = {}) =>
  tlsPolicy('shop/tls', undefined, {
    caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'web-ca', ...ref }],
  });
const at = (...objects: Parameters<typeof findingsOf>[1]) =>
  findingsOf(CODE, [service('shop/web'), ...objects]);

describe(CODE, () => {
  it('names the ConfigMap with a similar name, and the fix refers to it', () => {
    const objects = [policy({ name: 'web-cs' }), bundle('shop/web-ca')];
    const found = at(...objects);
    expect(textsOf(found)).toEqual([
      'ConfigMap shop/web-cs does not exist. Did you mean ConfigMap shop/web-ca?',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'error',
      path: '.spec.validation.caCertificateRefs[0]',
    });
    expect(at(...applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('reports a ConfigMap without PEM data under ca.crt', () => {
    const said = ['ConfigMap shop/web-ca has no valid PEM under ca.crt.'];
    expect(textsOf(at(policy(), bundle('shop/web-ca', {})))).toEqual(said);
    expect(textsOf(at(policy(), bundle('shop/web-ca', { 'ca.crt': 'x' })))).toEqual(said);
    expect(textsOf(at(policy(), bundle('shop/web-ca', { 'ca.pem': PEM })))).toEqual(said);
  });

  it('reports a kind that cannot hold a certificate', () => {
    expect(textsOf(at(policy({ kind: 'Service', name: 'web' })))).toEqual([
      'Service shop/web cannot hold a certificate: a ConfigMap is needed.',
    ]);
    expect(textsOf(at(policy({ group: 'cert-manager.io', kind: 'Certificate' })))).toEqual([
      'Certificate shop/web-ca cannot hold a certificate: the cluster does not have its kind.',
    ]);
  });

  it('takes the ConfigMap of the namespace of the policy, whatever the reference says', () => {
    expect(at(policy({ namespace: 'infra' }), bundle('shop/web-ca'))).toEqual([]);
    expect(at(policy(), bundle('infra/web-ca'))).toHaveLength(1);
  });

  it('reads the references of v1alpha2', () => {
    const older = { ...policy(), spec: { tls: { caCertRefs: [{ name: 'web-ca' }] } } };
    expect(at(older, bundle('shop/other'))[0]?.path).toBe('.spec.tls.caCertRefs[0]');
    expect(at(older, bundle('shop/web-ca'))).toEqual([]);
  });

  it('is silent without ConfigMaps in the input, and for what depends on the implementation', () => {
    expect(at(policy())).toEqual([]);
    expect(at(policy({ kind: 'Secret' }), bundle('shop/other'))).toEqual([]);
    expect(at(policy(), bundle('shop/web-ca'))).toEqual([]);
  });
});
