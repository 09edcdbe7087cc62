import { rule } from '../../evaluation/rule';
import { nearest } from '../../objects/nearest';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { certificateProblems } from './certificateProblems';
import { ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('CertificateInvalid', {
  nearest: '{{target}} does not exist. Did you mean {{nearest}}?',
  fix: 'Use {{nearest}} instead.',
});

/** A certificate that does not exist, is not valid, or is of a kind that cannot hold one. */
export const certificateInvalid = rule({
  code: 'CertificateInvalid',
  severity: 'error',
  explains: [
    { type: 'ResolvedRefs', of: 'listener' },
    { type: 'ResolvedRefs', of: 'object' },
  ],
  sentences,
  explanation: {
    title: 'A certificate cannot be used',
    meaning: `A listener that terminates TLS needs a Secret with a certificate and its key (\`tls.crt\` and \`tls.key\`). A Gateway that validates client certificates needs a ConfigMap with a CA certificate (\`ca.crt\`). The object in this reference does not exist, does not contain valid PEM data, or is of another kind.

The finding requires that the answer is known. gateway-fleet checks the Secrets among its files; the plugin never reads Secrets.`,
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
    fix: 'Refer to a Secret of type `kubernetes.io/tls` in the same namespace, or create it (`kubectl create secret tls`). A tool that issues certificates, such as cert-manager, creates it a little later.',
    specification: specificationOf('ListenerTLSConfig', 'certificateRefs'),
  },
  evaluate: ofListeners((own, { reader }) =>
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
          message: say('nearest', params),
          path: field,
          related: [target, other],
          fix: {
            target: own.owner,
            patch: [
              { op: 'test' as const, path: jsonPointer(field, 'name'), value: name },
              { op: 'replace' as const, path: jsonPointer(field, 'name'), value: near },
            ],
            message: say('fix', params),
          },
        },
      ];
    })
  ),
});
