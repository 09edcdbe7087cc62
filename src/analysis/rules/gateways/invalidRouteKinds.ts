import { kindKey } from '../../../gatewayApi/kindKey';
import { kindsOfProtocol } from '../../../gatewayApi/protocols';
import { rule } from '../../evaluation/rule';
import { supportedKinds } from '../../gateways/supportedKinds';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('InvalidRouteKinds', {
  kinds:
    'Listener {{listener}} of {{owner}} allows {{kinds}}, which protocol {{protocol}} does not support. It supports {{supported}}.',
});

/** A listener that allows route kinds that it does not support. */
export const invalidRouteKinds = rule({
  code: 'InvalidRouteKinds',
  severity: 'error',
  explains: [{ type: 'ResolvedRefs', of: 'listener' }],
  sentences,
  explanation: {
    title: 'A listener allows a kind of route that it does not support',
    meaning:
      'The protocol of a listener determines the kinds of routes that it supports. HTTP and HTTPS support HTTPRoutes and GRPCRoutes. TLS supports TLSRoutes, and also TCPRoutes if it terminates TLS. TCP supports TCPRoutes, and UDP supports UDPRoutes. `allowedRoutes.kinds` can only choose among these kinds, but names another one. The controller therefore reports InvalidRouteKinds and accepts only routes of the other kinds, if there are any.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
      allowedRoutes: { kinds: [{ kind: TCPRoute }] }`,
    fix: 'Remove the kind from `allowedRoutes.kinds`, correct its `group` and `kind`, or change the protocol of the listener.',
    specification: specificationOf('AllowedRoutes', 'kinds'),
  },
  evaluate: ofListeners(({ owner, listeners }) =>
    listeners.flatMap(listener => {
      const { name, protocol, tlsMode, allowedRoutes } = listener;
      const carried = kindsOfProtocol(protocol, tlsMode);
      // `UnsupportedProtocol` reports a protocol that supports no route kind.
      if (carried === undefined || carried.length === 0) return [];
      const { invalid } = supportedKinds(carried, allowedRoutes.kinds);
      if (invalid.length === 0) return [];
      return [
        {
          message: say('kinds', {
            listener: name,
            owner,
            protocol,
            kinds: invalid.map(({ group, kind }) => kindKey(group, kind)),
            supported: carried,
          }),
          path: listenerField(listener, '.allowedRoutes.kinds'),
        },
      ];
    })
  ),
});
