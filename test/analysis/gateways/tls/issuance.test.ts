import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, gateway, object } from '../../objects';
import { textsOf } from '../../text';

const OTHER = object('v1', 'Secret', 'infra/other', { type: 'Opaque' });
const ISSUER = { 'cert-manager.io/cluster-issuer': 'letsencrypt' };

function https(fields: Readonly<Record<string, unknown>> = {}) {
  const tls = { certificateRefs: [{ name: 'shop-tls' }] };
  return { name: 'https', port: 443, protocol: 'HTTPS', tls, ...fields };
}

function edge(listener: unknown, annotations: Readonly<Record<string, string>> = {}) {
  return gateway('infra/edge', [listener], {}, { metadata: { annotations } });
}

function problems(...objects: readonly KubernetesObject[]): string[] {
  return textsOf(findingsOf('CertificateInvalid', [OTHER, ...objects]));
}

describe('The Secret of a listener', () => {
  it('is missing where nobody makes it', () => {
    expect(problems(edge(https({ hostname: 'shop.example.com' })))).toEqual([
      'Secret infra/shop-tls does not exist.',
    ]);
  });

  it.each([
    ['a Certificate', 'cert-manager.io/v1', 'Certificate', { secretName: 'shop-tls' }],
    [
      'an ExternalSecret',
      'external-secrets.io/v1',
      'ExternalSecret',
      { target: { name: 'shop-tls' } },
    ],
  ])('is made by %s', (_, version, kind, spec) => {
    expect(problems(edge(https()), object(version, kind, 'infra/any', { spec }))).toEqual([]);
    expect(problems(edge(https()), object(version, kind, 'shop/any', { spec }))).toHaveLength(1);
  });

  it('is made by a SealedSecret of its name', () => {
    const sealed = object('bitnami.com/v1alpha1', 'SealedSecret', 'infra/shop-tls', { spec: {} });
    expect(problems(edge(https()), sealed)).toEqual([]);
  });

  it('is made by cert-manager where the Gateway has its annotation', () => {
    expect(problems(edge(https({ hostname: 'shop.example.com' }), ISSUER))).toEqual([]);
  });

  it('is not made by cert-manager for a listener without a hostname', () => {
    expect(problems(edge(https(), ISSUER))).toEqual([
      'Secret infra/shop-tls does not exist. cert-manager makes no certificate for a listener without a hostname.',
    ]);
  });

  it('is not made by cert-manager for a listener that an annotation excludes', () => {
    const annotations = { ...ISSUER, 'cert-manager.io/ignore-tls-listeners': 'other, https' };
    expect(problems(edge(https({ hostname: 'shop.example.com' }), annotations))).toEqual([
      'Secret infra/shop-tls does not exist. The annotation cert-manager.io/ignore-tls-listeners excludes the listener, so cert-manager makes no certificate for it.',
    ]);
  });

  it('may be encrypted in the repository', () => {
    const data = { 'tls.crt': 'ENC[AES256_GCM,data:x]', 'tls.key': 'ENC[AES256_GCM,data:y]' };
    expect(problems(edge(https()), object('v1', 'Secret', 'infra/shop-tls', { data }))).toEqual([]);
  });
});
