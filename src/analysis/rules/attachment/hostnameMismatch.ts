import { isRouteKind } from '../../../gatewayApi/kinds';
import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import type { ListenerVerdict } from '../../model';
import { hostnamesOf } from '../../routes/routeHostnames';
import { sentencesOf } from '../../words/sentences';
import { nameOtherListener } from '../fixes/otherListener';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { listenerNames, refusedAt } from './refusal';

const { say, sentences } = sentencesOf('HostnameMismatch', {
  disjoint: {
    one: 'The route has hostnames {{hostnames}}, but listener {{listeners}} of {{parent}} serves {{served}}. They have no hostname in common.',
    other:
      'The route has hostnames {{hostnames}}, but listeners {{listeners}} of {{parent}} serve {{served}}. They have no hostname in common.',
  },
  apex: {
    one: 'Listener {{listeners}} of {{parent}} serves {{served}}, which does not cover {{apex}} itself. A wildcard stands for at least one label.',
    other:
      'Listeners {{listeners}} of {{parent}} serve {{served}}, which does not cover {{apex}} itself. A wildcard stands for at least one label.',
  },
});

const { say: sayFix, sentences: fixSentences } = sentencesOf('fix', {
  hostnamesOfRoute: 'Give the route a hostname that {{served}} covers, if it should have one.',
  listenerForHostnames:
    'Add a listener for {{hostnames}} to {{parent}}. An HTTPS listener also needs a certificate for that hostname.',
});

function servedBy(listeners: readonly ListenerVerdict[]): string[] {
  return [...new Set(listeners.map(({ listener }) => listener.hostname))].sort();
}

/** The route and listeners share no hostname (HTTPRouteSpec, GRPCRouteSpec and TLSRouteSpec.hostnames). */
export const hostnameMismatch = rule({
  code: 'HostnameMismatch',
  severity: 'error',
  stage: 'attachment',
  explains: [{ type: 'Accepted', of: 'parentRef' }],
  sentences: { ...sentences, ...fixSentences },
  explanation: {
    title: 'Route and listener have no hostname in common',
    meaning: `A listener can serve one hostname, such as \`shop.example.com\`, or all hostnames below a domain, such as \`*.example.com\`. A route lists its own in \`spec.hostnames\`. The route is served for the hostnames that both have in common. Here there are none, so the listener does not accept the route.

A wildcard stands for one or more labels. \`*.example.com\` covers \`shop.example.com\` and \`a.shop.example.com\`, but not \`example.com\`.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP, hostname: "*.example.com" }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: infra }
spec:
  parentRefs: [{ name: gw }]
  hostnames: [shop.example.org]`,
    fix: 'Correct `spec.hostnames` of the route, or add a listener for that hostname to the Gateway. A route without hostnames uses those of the listener.',
    specification: specificationOf('HTTPRouteSpec', 'hostnames'),
  },
  evaluate: {
    route: (object, { route, parents }) =>
      refusedAt(parents, 'hostname').map(refused => {
        const { listeners, parent } = refused;
        const hostnames =
          (isRouteKind(route.kind) && hostnamesOf(route.kind, object as Route)) || [];
        const served = servedBy(listeners);
        const names = listenerNames(listeners);
        const apex = hostnames.filter(hostname => served.includes(`*.${hostname}`));
        return {
          message: say(apex.length > 0 ? 'apex' : 'disjoint', {
            parent,
            hostnames,
            apex,
            served,
            listeners: names,
            count: names.length,
          }),
          path: '.spec.hostnames',
          related: [parent],
          ...withFixes(
            nameOtherListener(refused, route),
            { target: route, message: sayFix('hostnamesOfRoute', { served }) },
            { target: parent, message: sayFix('listenerForHostnames', { hostnames, parent }) }
          ),
        };
      }),
  },
});
