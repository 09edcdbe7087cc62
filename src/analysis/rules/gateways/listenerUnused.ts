import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { RuleContext } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import type { Listener } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('ListenerUnused', {
  unused: 'No route is attached to listener {{listener}} of {{owner}}.',
});

// Tells whether all routes that the listener can accept were read.
function allRead({ supportedKinds, allowedRoutes, owner }: Listener, { reader }: RuleContext) {
  const namespace = allowedRoutes.from === 'Same' ? owner.namespace : undefined;
  return supportedKinds.every(
    kind => reader.unread(GATEWAY_API_GROUP, kind, namespace) === undefined
  );
}

/** A listener without an attached route. */
export const listenerUnused = rule({
  code: 'ListenerUnused',
  severity: 'info',
  explains: [],
  sentences,
  explanation: {
    title: 'No route is attached to a listener',
    meaning: `The listener opens a port, but no route defines where its requests go. All of them get an error (404, or the connection is closed). Either the listener is not needed any more, or its intended routes are not accepted. The findings about these routes explain why.

The finding requires that every route that can attach to the listener was read.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP } # no route names gw`,
    fix: 'Remove the listener if it is not needed. Otherwise check the routes that name the Gateway, and why they do not attach.',
    specification: specificationOf('ListenerStatus', 'attachedRoutes'),
  },
  evaluate: ofListeners(({ owner, listeners }, context) =>
    listeners
      .filter(
        listener =>
          // A listener that cannot accept any route has another finding.
          listener.supportedKinds.length > 0 &&
          context.attached(listener).size === 0 &&
          context.undecided(listener).size === 0 &&
          allRead(listener, context)
      )
      .map(listener => ({
        message: say('unused', { listener: listener.name, owner }),
        path: listenerField(listener),
      }))
  ),
});
