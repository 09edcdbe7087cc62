import { kindsOfProtocol, misspeltProtocol } from '../../../gatewayApi/protocols';
import { isVariable } from '../../../gatewayApi/variable';
import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import { reportedOfListener } from '../../gateways/reportedTrouble';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('UnsupportedProtocol', {
  unknown:
    'Listener {{listener}} of {{owner}} has protocol {{protocol}}, which the Gateway API does not define. Names without a domain prefix are reserved, so only some implementations know it.',
  nearest:
    'Listener {{listener}} of {{owner}} has protocol {{protocol}}, which the Gateway API does not define. Did you mean {{nearest}}?',
  missing: 'Listener {{listener}} of {{owner}} has no protocol.',
  passthrough:
    'Listener {{listener}} of {{owner}} has protocol {{protocol}} with TLS mode Passthrough, so no route can attach. Only protocol TLS supports Passthrough.',
  fix: 'Set the protocol to {{nearest}}. The listener is then served, and routes can attach to it.',
});

/** A listener with a protocol that the Gateway API does not define. */
export const unsupportedProtocol = rule({
  code: 'UnsupportedProtocol',
  severity: 'error',
  explains: [{ type: 'Accepted', of: 'listener' }],
  sentences,
  explanation: {
    title: 'The Gateway API does not define the protocol of a listener',
    meaning:
      'A listener has one of the protocols HTTP, HTTPS, TLS, TCP and UDP, in capital letters. Or it has a protocol of an implementation, with a domain prefix (`example.com/protocol`). This listener has neither, or it has a TLS mode with which no route can attach. The controller rejects the listener.\n\nNames without a prefix are reserved for the Gateway API. Some implementations still have such protocols, for example HBONE of Istio. A name that is no misspelling of the five is therefore only a warning. There is no finding if the controller accepts the listener.',
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
  evaluate: ofListeners(({ owner, listeners, definition }) =>
    listeners.flatMap((listener): Discovery[] => {
      const { name, protocol, tlsMode } = listener;
      const path = listenerField(listener, '.protocol');
      const params = { listener: name, owner, protocol };
      const kinds = kindsOfProtocol(protocol, tlsMode);
      if (kinds === undefined) {
        const isKnown =
          protocol.includes('/') ||
          isVariable(protocol) ||
          reportedOfListener(definition, name).accepted === 'True';
        return isKnown ? [] : [{ message: say('unknown', params), path, severity: 'warning' }];
      }
      if (kinds.length > 0) return [];
      if (protocol === '') return [{ message: say('missing', params), path }];
      const near = misspeltProtocol(protocol);
      if (near === undefined) return [{ message: say('passthrough', params), path }];
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
