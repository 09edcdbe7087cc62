import { isRouteKind } from '../../../gatewayApi/kinds';
import type { Route } from '../../../gatewayApi/types';
import type { RouteRule } from '../../evaluation/rule';
import type { ListenerVerdict } from '../../model';
import { hostnamesOf } from '../../routes/routeHostnames';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { withFixes } from '../fixes';
import { specificationOf } from '../specification';
import { nameOtherListener } from './otherListener';
import { listenerNames, refusedAt } from './refusal';

function servedBy(listeners: readonly ListenerVerdict[]): string[] {
  return [...new Set(listeners.map(({ listener }) => listener.hostname))].sort();
}

/** No hostname in common (HTTPRouteSpec, GRPCRouteSpec and TLSRouteSpec.hostnames). */
export const hostnameMismatch: RouteRule = {
  code: 'HostnameMismatch',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('Route and listener have no hostname in common'),
    meaning:
      t(`A listener may serve one hostname, such as \`shop.example.com\`, or all below a domain, such as \`*.example.com\`; a route lists its own in \`spec.hostnames\`. The route is served for the hostnames that both have. Here there are none, so the listener does not take the route.

A wildcard stands for one or more labels and never for none: \`*.example.com\` covers \`shop.example.com\` and \`a.shop.example.com\`, and not \`example.com\`.`),
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
    mend: t(
      'Correct `spec.hostnames` of the route, or add a listener for that hostname to the Gateway. A route without hostnames takes those of the listener.'
    ),
    specification: specificationOf('HTTPRouteSpec', 'hostnames'),
  },
  evaluate: (object, { route, parents }) =>
    refusedAt(parents, 'hostname').map(refused => {
      const { listeners, parent } = refused;
      const hostnames = (isRouteKind(route.kind) && hostnamesOf(route.kind, object as Route)) || [];
      const served = servedBy(listeners);
      const apex = hostnames.filter(hostname => served.includes(`*.${hostname}`));
      return {
        message: message(apex.length > 0 ? 'HostnameMismatch.apex' : 'HostnameMismatch.disjoint', {
          parent,
          hostnames,
          apex,
          served,
          listeners: listenerNames(listeners),
        }),
        path: '.spec.hostnames',
        related: [parent],
        ...withFixes(
          nameOtherListener(refused, route),
          { target: route, message: message('fix.hostnamesOfRoute', { served }) },
          { target: parent, message: message('fix.listenerForHostnames', { hostnames, parent }) }
        ),
      };
    }),
};
