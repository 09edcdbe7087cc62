import { nearest } from '../../objects/nearest';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';
import { certificateProblems } from './certificateProblems';
import { listenerRules } from './listenerRules';

/** A certificate that is not there, holds none, or is of a kind that can not hold one. */
export const certificateInvalid = listenerRules({
  code: 'CertificateInvalid',
  severity: 'error',
  explanation: {
    title: t('A certificate can not be used'),
    meaning: t(
      'A listener that ends TLS needs a Secret with a certificate and its key (`tls.crt` and `tls.key`), a Gateway that validates clients a ConfigMap with a CA certificate (`ca.crt`). The object to which this one refers does not exist, has no valid PEM there, or is of another kind.\n\nThe finding appears only where it is known: gateway-fleet judges the Secrets among its files, the plugin never reads Secrets.'
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
      tls: { certificateRefs: [{ kind: ConfigMap, name: shop }] } # must be a Secret`,
    mend: t(
      'Refer to a Secret of type `kubernetes.io/tls` in the same namespace, or create it (`kubectl create secret tls`). A tool that issues certificates, such as cert-manager, creates it a little later.'
    ),
    specification: specificationOf('ListenerTLSConfig', 'certificateRefs'),
  },
  evaluate: (own, { reader }) =>
    certificateProblems(own).flatMap(({ reason, field, target, message: said }) => {
      if (reason === 'RefNotPermitted') return [];
      const { group, kind, namespace = '', name } = target;
      const near =
        said.id === 'certificate.absent'
          ? nearest(name, reader.namesIn(group, kind, namespace))
          : undefined;
      if (near === undefined) return [{ message: said, path: field, related: [target] }];
      const other = { ...target, name: near };
      const params = { target, nearest: other };
      return [
        {
          message: message('CertificateInvalid.nearest', params),
          path: field,
          related: [target, other],
          fix: {
            target: own.owner,
            patch: [
              { op: 'test' as const, path: jsonPointer(field, 'name'), value: name },
              { op: 'replace' as const, path: jsonPointer(field, 'name'), value: near },
            ],
            message: message('CertificateInvalid.fix', params),
          },
        },
      ];
    }),
});
