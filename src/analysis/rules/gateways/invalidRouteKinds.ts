import { kindsOfProtocol } from '../../../gatewayApi/protocols';
import { supportedKinds } from '../../gateways/supportedKinds';
import { kindKey } from '../../objects/keys';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { listenerField, listenerRules } from './listenerRules';

/** A listener that allows kinds of routes that it can not take. */
export const invalidRouteKinds = listenerRules({
  code: 'InvalidRouteKinds',
  severity: 'error',
  explanation: {
    title: t('A listener allows a kind of route that it can not take'),
    meaning: t(
      'The protocol of a listener decides which kinds of routes it can take: HTTP and HTTPS take HTTPRoutes and GRPCRoutes, TLS takes TLSRoutes (and TCPRoutes where it ends TLS), TCP takes TCPRoutes, UDP takes UDPRoutes. `allowedRoutes.kinds` can only choose among them. It names another kind here, so the controller reports InvalidRouteKinds and takes routes of the other kinds only, if there are any.'
    ),
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
    mend: t(
      'Remove the kind from `allowedRoutes.kinds`, correct its `group` and `kind`, or change the protocol of the listener.'
    ),
    specification: specificationOf('AllowedRoutes', 'kinds'),
  },
  evaluate: ({ owner, listeners }) =>
    listeners.flatMap(listener => {
      const { name, protocol, tlsMode, allowedRoutes } = listener;
      const carried = kindsOfProtocol(protocol, tlsMode);
      // Where a protocol carries nothing UnsupportedProtocol says so.
      if (carried === undefined || carried.length === 0) return [];
      const { invalid } = supportedKinds(carried, allowedRoutes.kinds);
      if (invalid.length === 0) return [];
      return [
        {
          message: message('InvalidRouteKinds.kinds', {
            listener: name,
            owner,
            protocol,
            kinds: invalid.map(({ group, kind }) => kindKey(group, kind)),
            supported: carried,
          }),
          path: listenerField(listener, '.allowedRoutes.kinds'),
        },
      ];
    }),
});
