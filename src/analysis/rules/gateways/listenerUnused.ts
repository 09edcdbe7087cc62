import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { RuleContext } from '../../evaluation/rule';
import type { Listener } from '../../model';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { listenerField, listenerRules } from './listenerRules';

// Whether every route was read that the listener could take.
function allRead({ supportedKinds, allowedRoutes, owner }: Listener, { reader }: RuleContext) {
  const namespace = allowedRoutes.from === 'Same' ? owner.namespace : undefined;
  return supportedKinds.every(
    kind => reader.unread(GATEWAY_API_GROUP, kind, namespace) === undefined
  );
}

/** A listener to which no route is attached. */
export const listenerUnused = listenerRules({
  code: 'ListenerUnused',
  severity: 'info',
  explanation: {
    title: t('No route is attached to a listener'),
    meaning: t(
      'The listener opens a port and no route says where its requests should go, so all of them get an error (404, or the connection is closed). Either nobody needs the listener any more, or the routes that are meant for it are refused; findings about these routes say why.\n\nThe finding appears only where every route was read that the listener could take.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP } # no route names gw`,
    mend: t(
      'Remove the listener if nobody needs it. Otherwise look at the routes that name the Gateway and at why they do not attach.'
    ),
    specification: specificationOf('ListenerStatus', 'attachedRoutes'),
  },
  evaluate: ({ owner, listeners }, context) =>
    listeners
      .filter(
        listener =>
          // One that can take no route at all has another finding.
          listener.supportedKinds.length > 0 &&
          context.attached(listener).size === 0 &&
          context.undecided(listener).size === 0 &&
          allRead(listener, context)
      )
      .map(listener => ({
        message: message('ListenerUnused.unused', { listener: listener.name, owner }),
        path: listenerField(listener),
      })),
});
