import { isGatewayApiRef } from '../../../gatewayApi/references';
import type { BackendTLSPolicy, KubernetesObject } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import {
  CA_CERTIFICATE,
  certificateVerdicts,
  type Located,
  locateReferences,
} from '../../gateways/tls/certificates';
import { refOf } from '../../objects/snapshot';
import { sentencesOf } from '../../words/sentences';
import { certificateDiscoveries } from '../gateways/certificateDiscoveries';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('CACertificateInvalid', {
  nearest: '{{target}} does not exist. Did you mean {{nearest}}?',
  fix: 'Use {{nearest}} instead.',
});

function caReferences(object: KubernetesObject): Located[] {
  const { spec, metadata } = object as BackendTLSPolicy;
  const { namespace } = metadata;
  // `spec.tls` of v1alpha2 became `spec.validation`.
  const older = (spec as { tls?: { caCertRefs?: unknown } | null } | null | undefined)?.tls;
  return [
    { refs: spec?.validation?.caCertificateRefs, field: '.spec.validation.caCertificateRefs' },
    { refs: older?.caCertRefs, field: '.spec.tls.caCertRefs' },
  ]
    .flatMap(({ refs, field }) => locateReferences(refs, namespace, field, 'ConfigMap'))
    .map(({ reference, field }) => ({ reference: { ...reference, namespace }, field }));
}

/** A CA certificate of a BackendTLSPolicy that cannot be used. */
export const caCertificateInvalid = rule({
  code: 'CACertificateInvalid',
  severity: 'error',
  explains: [
    { type: 'Accepted', of: 'everyAncestor', only: ['NoValidCACertificate'] },
    { type: 'ResolvedRefs', of: 'everyAncestor', only: ['InvalidCACertificateRef', 'InvalidKind'] },
  ],
  sentences,
  explanation: {
    title: 'A CA certificate of a policy cannot be used',
    meaning: `A Gateway checks the certificate of a backend with the CA certificates of the BackendTLSPolicy. Each of them is a ConfigMap in the namespace of the policy, with PEM data under \`ca.crt\`. The object in this reference does not exist, does not contain valid PEM data, or is of another kind.

If none of the references can be used, requests to the backend fail. The finding requires that the answer is known: gateway-fleet checks the ConfigMaps among its files, and the plugin never reads ConfigMaps.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { namespace: shop, name: tls }
spec:
  targetRefs: [{ group: "", kind: Service, name: web }]
  validation:
    hostname: web.example.com
    caCertificateRefs: [{ group: "", kind: ConfigMap, name: web-ca }]
---
apiVersion: v1
kind: ConfigMap
metadata: { namespace: shop, name: web-ca }
data: { ca.pem: "" } # the key must be ca.crt
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ name: https, port: 443 }] }`,
    fix: 'Refer to a ConfigMap in the namespace of the policy with the CA certificate under `ca.crt`. For a certificate of a public authority, use `wellKnownCACertificates: System`.',
    specification: specificationOf('BackendTLSPolicyValidation', 'caCertificateRefs'),
  },
  evaluate: {
    policy: (object, _verdict, { reader }) => {
      const owner = refOf(object);
      if (!isGatewayApiRef(owner, 'BackendTLSPolicy')) return [];
      const { references } = certificateVerdicts(
        caReferences(object),
        owner,
        CA_CERTIFICATE,
        reader
      );
      return certificateDiscoveries(references, owner, reader, say);
    },
  },
});
