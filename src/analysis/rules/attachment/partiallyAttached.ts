import { type Discovery, rule } from '../../evaluation/rule';
import type { ListenerCheckName, ParentVerdict } from '../../model';
import type { Reader } from '../../objects/reader';
import { parentObject } from '../../routes/parentObject';
import { sentencesOf } from '../../words/sentences';
import { admitRoutes } from '../fixes/openToRoutes';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { CARRYING, listenerNames, passes } from './refusal';

const { say, sentences } = sentencesOf('PartiallyAttached', {
  namespace: {
    one: 'The route attaches to listener {{attached}} of {{parent}}, but not to {{refused}}, where namespace {{namespace}} is not allowed.',
    other:
      'The route attaches to listeners {{attached}} of {{parent}}, but not to {{refused}}, where namespace {{namespace}} is not allowed.',
  },
});

const OTHERS: readonly ListenerCheckName[] = [...CARRYING, 'hostname'];

function discovery(parent: ParentVerdict, namespace: string, reader: Reader): Discovery[] {
  if (parent.accepted.status !== 'True') return [];
  if (!parent.listeners.some(({ attached }) => attached === 'False')) return [];
  const selected = parent.listeners.filter(listener => listener.selected !== 'False');
  const refused = selected.filter(({ attached }) => attached === 'False');
  if (refused.length === 0) return [];
  // A listener with another protocol or hostname is not intended for the route.
  const closed = refused.filter(verdict => passes(verdict, OTHERS));
  const object = parentObject(parent.parentRef);
  const attached = listenerNames(selected.filter(listener => listener.attached === 'True'));
  if (closed.length === 0) return [];
  return [
    {
      path: `.spec.parentRefs[${parent.index}]`,
      related: [object],
      message: say('namespace', {
        parent: object,
        namespace,
        refused: listenerNames(closed),
        attached,
        count: attached.length,
      }),
      ...withFixes(...admitRoutes(closed, namespace, reader)),
    },
  ];
}

/**
 * Some of the listeners that a parentRef refers to accept the route and others do not
 * (ParentReference.sectionName: a route is attached if one listener accepts it).
 */
export const partiallyAttached = rule({
  code: 'PartiallyAttached',
  severity: 'warning',
  stage: 'attachment',
  explains: [],
  sentences,
  explanation: {
    title: 'Only some of the listeners in a parentRef accept the route',
    meaning: `A parentRef without \`sectionName\` refers to every listener of the Gateway. The route is attached as soon as one of them accepts it. Its status is then \`Accepted\`, although other listeners do not serve it: for example, it is served by HTTP but not by HTTPS.

The finding requires a listener that supports the route and its hostnames, and only does not allow its namespace. A listener with another protocol, for other kinds of routes or for other hostnames is not reported: this is usual for a Gateway with several listeners.`,
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
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
    - { name: admin, port: 8080, protocol: HTTP } # accepts routes from infra only
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw, namespace: infra }]`,
    fix: 'Name the intended listener in `sectionName`, so that the route attaches to no other. Or allow the route on the other listeners too.',
    specification: specificationOf('ParentReference', 'sectionName'),
  },
  evaluate: {
    route: (_object, { route, parents }, { reader }) =>
      parents.flatMap(parent => discovery(parent, route.namespace ?? '', reader)),
  },
});
