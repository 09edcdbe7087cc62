import { rule } from '../../evaluation/rule';
import { objectKey } from '../../objects/keys';
import { notPermitted } from '../grants/neededGrant';
import { specificationOf } from '../specification';
import { certificateProblems } from './certificateProblems';
import { ofListeners } from './ofListeners';

/** A reference to a certificate in another namespace that no ReferenceGrant permits. */
export const certificateNotPermitted = rule({
  code: 'CertificateNotPermitted',
  severity: 'error',
  stage: 'permission',
  explains: [
    { type: 'ResolvedRefs', of: 'listener' },
    { type: 'ResolvedRefs', of: 'object' },
  ],
  explanation: {
    title: 'A certificate in another namespace is not permitted',
    meaning: `A Gateway or ListenerSet can use a certificate in another namespace only if a ReferenceGrant in that namespace permits it. No ReferenceGrant there matches both sides: in \`from\` the kind and namespace of the Gateway or ListenerSet, in \`to\` the Secret (or ConfigMap). The listener cannot serve TLS with this certificate.

A ReferenceGrant for Gateways does not apply to ListenerSets: each kind needs its own entry in \`from\`.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - name: https
      port: 443
      protocol: HTTPS
      tls:
        certificateRefs: [{ namespace: certs, name: shop }] # certs has no ReferenceGrant`,
    fix: `Create the ReferenceGrant in the namespace of the certificate:

\`\`\`yaml
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { namespace: certs, name: infra-gateway-to-shop }
spec:
  from:
    - { group: gateway.networking.k8s.io, kind: Gateway, namespace: infra }
  to:
    - { group: "", kind: Secret, name: shop }
\`\`\``,
    specification: specificationOf('ListenerTLSConfig', 'certificateRefs'),
  },
  evaluate: ofListeners((own, { reader }) => {
    const { group, kind, namespace = '' } = own.owner;
    // One grant fixes all references to the same object.
    const seen = new Set<string>();
    return certificateProblems(own).flatMap(({ reason, field, target }) => {
      const key = objectKey(target);
      if (reason !== 'RefNotPermitted' || seen.has(key)) return [];
      seen.add(key);
      return [{ ...notPermitted(reader, { group, kind, namespace }, target), path: field }];
    });
  }),
});
