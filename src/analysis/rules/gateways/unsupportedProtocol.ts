import { kindsOfProtocol } from '../../../gatewayApi/protocols';
import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import { nearest } from '../../objects/nearest';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('UnsupportedProtocol', {
  unknown:
    'Listener {{listener}} of {{owner}} has protocol {{protocol}}, which the Gateway API does not define.',
  nearest:
    'Listener {{listener}} of {{owner}} has protocol {{protocol}}, which the Gateway API does not define. Did you mean {{nearest}}?',
  missing: 'Listener {{listener}} of {{owner}} has no protocol.',
  passthrough:
    'Listener {{listener}} of {{owner}} has protocol {{protocol}} with TLS mode Passthrough, so no route can attach. Only protocol TLS supports Passthrough.',
  fix: 'Set the protocol to {{nearest}}. The listener is then served, and routes can attach to it.',
});

const PROTOCOLS = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'];

/** A listener with a protocol that the Gateway API does not define. */
export const unsupportedProtocol = rule({
  code: 'UnsupportedProtocol',
  severity: 'error',
  explains: [{ type: 'Accepted', of: 'listener' }],
  sentences,
  explanation: {
    title: 'The Gateway API does not define the protocol of a listener',
    meaning:
      'A listener has one of the protocols HTTP, HTTPS, TLS, TCP and UDP, in capital letters. Or it has a protocol of an implementation, with a domain prefix (`example.com/protocol`). This listener has neither, or it has a TLS mode with which no route can attach. The controller rejects the listener.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: http } # must be HTTP`,
    fix: 'Correct `protocol`. To pass TLS connections through to the backends, use protocol TLS with `tls.mode: Passthrough` and TLSRoutes. HTTPS always terminates TLS.',
    specification: specificationOf('ProtocolType'),
  },
  evaluate: ofListeners(({ owner, listeners }) =>
    listeners.flatMap((listener): Discovery[] => {
      const { name, protocol, tlsMode } = listener;
      if (kindsOfProtocol(protocol, tlsMode)?.length !== 0) return [];
      const path = listenerField(listener, '.protocol');
      const params = { listener: name, owner, protocol };
      if (PROTOCOLS.includes(protocol)) {
        return [{ message: say('passthrough', params), path }];
      }
      if (protocol === '') return [{ message: say('missing', params), path }];
      const near = nearest(protocol, PROTOCOLS);
      if (near === undefined) {
        return [{ message: say('unknown', params), path }];
      }
      const more = { ...params, nearest: near };
      return [
        {
          message: say('nearest', more),
          path,
          fix: {
            target: owner,
            patch: [
              { op: 'test', path: jsonPointer(path), value: protocol },
              { op: 'replace', path: jsonPointer(path), value: near },
            ],
            message: say('fix', more),
          },
        },
      ];
    })
  ),
});
