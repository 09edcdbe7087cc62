import { objectKey } from '../../objects/keys';
import { t } from '../../words/t';
import { notPermitted } from '../grants/neededGrant';
import { specificationOf } from '../specification';
import { certificateProblems } from './certificateProblems';
import { listenerRules } from './listenerRules';

/** A certificate in another namespace that no ReferenceGrant permits to use. */
export const certificateNotPermitted = listenerRules({
  code: 'CertificateNotPermitted',
  severity: 'error',
  explanation: {
    title: t('A certificate in another namespace is not permitted'),
    meaning: t(
      'A Gateway or ListenerSet may use a certificate of another namespace only where the owner of that namespace says so, with a ReferenceGrant there. There is none that names both sides: in `from` the kind and namespace of the Gateway or ListenerSet, in `to` the Secret (or ConfigMap). The listener can not serve TLS with it.\n\nA ReferenceGrant for Gateways is none for ListenerSets: each kind needs its own entry in `from`.'
    ),
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
    mend: t(
      'Create the ReferenceGrant in the namespace of the certificate:\n\n```yaml\napiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: { namespace: certs, name: infra-gateway-to-shop }\nspec:\n  from:\n    - { group: gateway.networking.k8s.io, kind: Gateway, namespace: infra }\n  to:\n    - { group: "", kind: Secret, name: shop }\n```'
    ),
    specification: specificationOf('ListenerTLSConfig', 'certificateRefs'),
  },
  evaluate(own, { reader }) {
    const { group, kind, namespace = '' } = own.owner;
    // One grant mends all references to the same object.
    const seen = new Set<string>();
    return certificateProblems(own).flatMap(({ reason, field, target }) => {
      const key = objectKey(target);
      if (reason !== 'RefNotPermitted' || seen.has(key)) return [];
      seen.add(key);
      return [{ ...notPermitted(reader, { group, kind, namespace }, target), path: field }];
    });
  },
});
