import { rule } from '../../evaluation/rule';
import type { Listener } from '../../model';
import { objectKey } from '../../objects/keys';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { type KindConflict, kindConflicts } from './kindConflicts';

const { say, sentences } = sentencesOf('RouteKindConflict', {
  hostnames: {
    one: '{{winner}} and {{loser}} both use {{hostnames}} on listener {{listeners}} of {{gateway}}. The specification accepts only the first, which is older or comes first by name.',
    other:
      '{{winner}} and {{loser}} both use {{hostnames}} on listeners {{listeners}} of {{gateway}}. The specification accepts only the first, which is older or comes first by name.',
  },
});

interface Clash extends KindConflict {
  readonly listeners: Listener[];
}

/** An HTTPRoute and a GRPCRoute claim the same hostnames (GRPCRouteSpec.hostnames). */
export const routeKindConflict = rule({
  code: 'RouteKindConflict',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'An HTTPRoute and a GRPCRoute use the same hostname of one listener',
    meaning: `gRPC uses HTTP, so a listener that accepts both kinds of routes cannot tell which of them a request is for. The specification therefore accepts only one of the two: the older one or, with the same age, the first by namespace and name.

Many controllers accept both and merge them in their own way. The result for a request is not defined, and can change with the controller.`,
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
    fix: 'Give the two routes different hostnames or different listeners. Or use one HTTPRoute for both: it can match gRPC requests by their path, `/package.Service/Method`.',
    specification: specificationOf('GRPCRouteSpec', 'hostnames'),
  },
  evaluate: {
    gateway: (_object, { gateway, listeners }, context) => {
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
        const names = [...new Set(at.map(({ name }) => name))];
        const own = at.find(({ owner }) => owner.kind === 'Gateway');
        return {
          message: say('hostnames', {
            gateway,
            winner,
            loser,
            hostnames,
            listeners: names,
            count: names.length,
          }),
          path: own === undefined ? '' : `.spec.listeners[${own.index}]`,
          related: [winner, loser],
        };
      });
    },
  },
});
