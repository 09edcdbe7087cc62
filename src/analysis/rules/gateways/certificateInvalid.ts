import { rule } from '../../evaluation/rule';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { certificateDiscoveries } from './certificateDiscoveries';
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
    certificateDiscoveries(certificateProblems(own), own.owner, reader, say)
  ),
});
