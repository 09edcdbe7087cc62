import type { GatewayRule } from '../../evaluation/rule';
import type { Listener } from '../../model';
import { objectKey } from '../../objects/keys';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { type KindConflict, kindConflicts } from './kindConflicts';

interface Clash extends KindConflict {
  readonly listeners: Listener[];
}

/** An HTTPRoute and a GRPCRoute want the same hostnames (GRPCRouteSpec.hostnames). */
export const routeKindConflict: GatewayRule = {
  code: 'RouteKindConflict',
  severity: 'warning',
  about: 'gateway',
  explanation: {
    title: t('An HTTPRoute and a GRPCRoute want the same hostname of one listener'),
    meaning:
      t(`gRPC is spoken over HTTP, so a listener that takes both kinds of routes could not tell which of them a request is for. The specification therefore lets only one of the two be accepted: the older, or with the same age the first by namespace and name.

Many controllers take both nevertheless, and merge them in their own way. What then happens to a request is not defined, and may change with the controller.`),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: infra }
spec:
  parentRefs: [{ name: gw }]
  hostnames: [shop.example.com]
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: { name: api, namespace: infra }
spec:
  parentRefs: [{ name: gw }]
  hostnames: [shop.example.com]`,
    mend: t(
      'Give the two routes different hostnames or different listeners, or serve both by one HTTPRoute: gRPC requests can be matched there by their path, `/package.Service/Method`.'
    ),
    specification: specificationOf('GRPCRouteSpec', 'hostnames'),
  },
  evaluate: (_object, { gateway, listeners }, context) => {
    const clashes = new Map<string, Clash>();
    listeners.forEach(listener =>
      kindConflicts(listener, context).forEach(conflict => {
        const key = `${objectKey(conflict.winner)} ${objectKey(conflict.loser)}`;
        const known = clashes.get(key);
        if (known === undefined) clashes.set(key, { ...conflict, listeners: [listener] });
        else known.listeners.push(listener);
      })
    );
    return [...clashes.values()].map(({ winner, loser, hostnames, listeners: at }) => {
      const own = at.find(({ owner }) => owner.kind === 'Gateway');
      return {
        message: message('RouteKindConflict.hostnames', {
          gateway,
          winner,
          loser,
          hostnames,
          listeners: [...new Set(at.map(({ name }) => name))],
        }),
        path: own === undefined ? '' : `.spec.listeners[${own.index}]`,
        related: [winner, loser],
      };
    });
  },
};
