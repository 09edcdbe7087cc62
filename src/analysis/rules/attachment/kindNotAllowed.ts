import { rule } from '../../evaluation/rule';
import type { Check, ListenerVerdict } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { namedKinds } from '../fixes/namedKinds';
import { nameOtherListener } from '../fixes/otherListener';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { CARRYING, listenerNames, passes, refusedAt } from './refusal';

const { say, sentences } = sentencesOf('KindNotAllowed', {
  fixListener: 'Add a listener that supports {{kind}}s to {{parent}}.',
  protocol: {
    one: 'Listener {{listeners}} of {{parent}} does not accept {{kind}}s: protocol {{carried}} does not support them.',
    other:
      'Listeners {{listeners}} of {{parent}} do not accept {{kind}}s: protocol {{carried}} does not support them.',
  },
  kinds: {
    one: 'Listener {{listeners}} of {{parent}} accepts only {{carried}} (allowedRoutes.kinds). This route is of kind {{kind}}.',
    other:
      'Listeners {{listeners}} of {{parent}} accept only {{carried}} (allowedRoutes.kinds). This route is of kind {{kind}}.',
  },
  various: 'No listener of {{parent}} accepts {{kind}}s: {{rules}}.',
});

function decisive(verdict: ListenerVerdict): Check | undefined {
  return CARRYING.map(name => verdict.check(name)).find(({ status }) => status === 'False');
}

// Describes what a listener carries in readable form.
function carriedBy(verdict: ListenerVerdict): string {
  const { protocol, tlsMode, allowedRoutes } = verdict.listener;
  if (decisive(verdict)?.check === 'kind') {
    return (allowedRoutes.kinds ?? []).map(({ kind }) => kind).join(', ');
  }
  return tlsMode === undefined ? protocol : `${protocol} + tls.mode ${tlsMode}`;
}

/** No listener supports the kind of the route (AllowedRoutes.kinds, ProtocolType). */
export const kindNotAllowed = rule({
  code: 'KindNotAllowed',
  severity: 'error',
  stage: 'attachment',
  explains: [{ type: 'Accepted', of: 'parentRef' }],
  sentences,
  explanation: {
    title: 'The listener does not accept routes of this kind',
    meaning: `The protocol of a listener determines the kinds of routes that it supports. HTTP and HTTPS support HTTPRoutes and GRPCRoutes. TLS supports TLSRoutes, and also TCPRoutes if it terminates TLS. TCP supports TCPRoutes, and UDP supports UDPRoutes. A listener can restrict these kinds in \`allowedRoutes.kinds\`.

None of the listeners that the parentRef refers to accepts routes of this kind, so the route is not served.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: dns, port: 53, protocol: UDP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: infra }
spec:
  parentRefs: [{ name: gw }]`,
    fix: 'Attach the route to a listener whose protocol supports it, or add such a listener to the Gateway. If the listener restricts kinds, add the kind of the route to `allowedRoutes.kinds`.',
    specification: specificationOf('AllowedRoutes', 'kinds'),
  },
  evaluate: {
    route: (_object, { route, parents }) =>
      refusedAt(parents, 'permission').flatMap(refused => {
        const { parent, path, listeners } = refused;
        // If a listener supports the kind, the namespace is the reason for the refusal.
        if (listeners.some(verdict => passes(verdict, CARRYING))) return [];
        const names = listenerNames(listeners);
        const carried = [...new Set(listeners.map(carriedBy))];
        const byKinds = listeners.filter(verdict => decisive(verdict)?.check === 'kind');
        const id = carried.length > 1 ? 'various' : byKinds.length === 0 ? 'protocol' : 'kinds';
        return [
          {
            message: say(id, {
              parent,
              kind: route.kind,
              carried,
              listeners: names,
              count: names.length,
              rules: listeners.map(verdict => `${verdict.listener.name} (${carriedBy(verdict)})`),
            }),
            path,
            related: [parent],
            ...withFixes(
              nameOtherListener(refused, route),
              byKinds.length > 0
                ? namedKinds(byKinds, route.kind)
                : {
                    target: parent,
                    message: say('fixListener', { parent, kind: route.kind }),
                  }
            ),
          },
        ];
      }),
  },
});
