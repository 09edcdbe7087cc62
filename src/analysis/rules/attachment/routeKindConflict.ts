import { rule } from '../../evaluation/rule';
import type { ListenerVerdict, ObjectRef } from '../../model';
import { objectKey } from '../../objects/keys';
import { parentObject } from '../../routes/parentObject';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('RouteKindConflict', {
  hostnames: {
    one: '{{winner}} and {{loser}} both use {{hostnames}} on listener {{listeners}} of {{gateway}}. The specification accepts only the first, which is older or comes first by name.',
    other:
      '{{winner}} and {{loser}} both use {{hostnames}} on listeners {{listeners}} of {{gateway}}. The specification accepts only the first, which is older or comes first by name.',
  },
});

interface Clash {
  readonly winner: ObjectRef;
  readonly hostnames: readonly string[];
  readonly names: string[];
}

// A route that loses on several listeners of a parent usually loses to the same route.
function clashesOf(listeners: readonly ListenerVerdict[]): readonly Clash[] {
  const clashes = new Map<string, Clash>();
  listeners.forEach(verdict => {
    const { precedence, listener } = verdict;
    if (precedence.is !== 'lost') return;
    const { winner, hostnames } = precedence;
    const { name } = listener;
    const key = `${objectKey(winner)} ${hostnames.join(' ')}`;
    const known = clashes.get(key);
    if (known === undefined) clashes.set(key, { winner, hostnames, names: [name] });
    else if (!known.names.includes(name)) known.names.push(name);
  });
  return [...clashes.values()];
}

/** An HTTPRoute and a GRPCRoute claim the same hostnames (GRPCRouteSpec.hostnames). */
export const routeKindConflict = rule({
  code: 'RouteKindConflict',
  severity: 'warning',
  stage: 'attachment',
  explains: [{ type: 'Accepted', of: 'parentRef' }],
  sentences,
  explanation: {
    title: 'An HTTPRoute and a GRPCRoute use the same hostname of one listener',
    meaning: `gRPC uses HTTP, so a listener that accepts both kinds of routes cannot tell which of them a request is for. The specification therefore accepts only one of the two: the older one or, with the same age, the first by namespace and name.

Many controllers accept both and merge them in their own way. The result for a request is not defined, and can change with the controller. If the controller reports that it accepts the route, ReportedDiffers says so as an info.`,
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
    route: (_object, { route, parents }) =>
      parents.flatMap(({ index, gateway, parentRef, listeners }) =>
        clashesOf(listeners).map(({ winner, hostnames, names }) => ({
          message: say('hostnames', {
            gateway: gateway ?? parentObject(parentRef),
            winner,
            loser: route,
            hostnames,
            listeners: names,
            count: names.length,
          }),
          path: `.spec.parentRefs[${index}]`,
          related: [winner],
        }))
      ),
  },
});
