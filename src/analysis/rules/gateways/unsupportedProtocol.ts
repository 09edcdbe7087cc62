import { kindsOfProtocol } from '../../../gatewayApi/protocols';
import type { Discovery } from '../../evaluation/rule';
import { nearest } from '../../objects/nearest';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';
import { listenerField, listenerRules } from './listenerRules';

const PROTOCOLS = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'];

/** A listener of a protocol that the Gateway API does not know. */
export const unsupportedProtocol = listenerRules({
  code: 'UnsupportedProtocol',
  severity: 'error',
  explanation: {
    title: t('The Gateway API does not know the protocol of a listener'),
    meaning: t(
      'A listener has one of the protocols HTTP, HTTPS, TLS, TCP and UDP, in capital letters, or one of an implementation, which has a domain in front (`example.com/protocol`). This one has none of them, or a TLS mode with which its protocol can take no route, so the controller refuses the listener.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: http } # must be HTTP`,
    mend: t(
      'Correct `protocol`. What should pass TLS connections through to the backends needs protocol TLS, with `tls.mode: Passthrough` and TLSRoutes; HTTPS always ends TLS.'
    ),
    specification: specificationOf('ProtocolType'),
  },
  evaluate: ({ owner, listeners }) =>
    listeners.flatMap((listener): Discovery[] => {
      const { name, protocol, tlsMode } = listener;
      if (kindsOfProtocol(protocol, tlsMode)?.length !== 0) return [];
      const path = listenerField(listener, '.protocol');
      const params = { listener: name, owner, protocol };
      if (PROTOCOLS.includes(protocol)) {
        return [{ message: message('UnsupportedProtocol.passthrough', params), path }];
      }
      if (protocol === '')
        return [{ message: message('UnsupportedProtocol.missing', params), path }];
      const near = nearest(protocol, PROTOCOLS);
      if (near === undefined) {
        return [{ message: message('UnsupportedProtocol.unknown', params), path }];
      }
      const more = { ...params, nearest: near };
      return [
        {
          message: message('UnsupportedProtocol.nearest', more),
          path,
          fix: {
            target: owner,
            patch: [
              { op: 'test', path: jsonPointer(path), value: protocol },
              { op: 'replace', path: jsonPointer(path), value: near },
            ],
            message: message('UnsupportedProtocol.fix', more),
          },
        },
      ];
    }),
});
