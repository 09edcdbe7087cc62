import { type Discovery, rule } from '../../evaluation/rule';
import { reportedOfListener } from '../../gateways/reportedTrouble';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('TLSMissing', {
  missing:
    'Listener {{listener}} of {{owner}} has protocol HTTPS without tls. It names no certificate that it can present.',
  programmed:
    'Listener {{listener}} of {{owner}} has protocol HTTPS without tls. The controller reports that it is programmed, so the certificate is configured elsewhere.',
});

/** A listener with protocol HTTPS and without `tls`, which the CRDs do not refuse. */
export const tlsMissing = rule({
  code: 'TLSMissing',
  severity: 'error',
  explains: [
    { type: 'Accepted', of: 'listener' },
    { type: 'ResolvedRefs', of: 'listener' },
    { type: 'Programmed', of: 'listener' },
  ],
  sentences,
  explanation: {
    title: 'An HTTPS listener has no TLS configuration',
    meaning: `A listener with protocol HTTPS or TLS needs \`tls\`. The API server refuses a TLS listener without it, but not an HTTPS listener. Most controllers do not serve such a listener, because it has no certificate.

Some implementations take the certificate from elsewhere, for example from an AWS load balancer. If the controller reports the listener as accepted and programmed, the finding is only an info.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: https, port: 443, protocol: HTTPS } # must have tls.certificateRefs`,
    fix: 'Name a Secret of type `kubernetes.io/tls` in `tls.certificateRefs`. For a listener without TLS, use protocol HTTP.',
    specification: specificationOf('Listener', 'tls'),
  },
  evaluate: ofListeners(({ owner, listeners, definition }) =>
    listeners.flatMap((listener): Discovery[] => {
      if (!listener.lacksTls) return [];
      const { accepted, programmed } = reportedOfListener(definition, listener.name);
      const isServed = accepted === 'True' && programmed === 'True';
      return [
        {
          message: say(isServed ? 'programmed' : 'missing', { listener: listener.name, owner }),
          path: listenerField(listener),
          severity: isServed ? 'info' : undefined,
        },
      ];
    })
  ),
});
