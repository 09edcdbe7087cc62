import { type Discovery, rule } from '../../evaluation/rule';
import type { ParentVerdict } from '../../model';
import { parentObject } from '../../routes/parentObject';
import { servesNothing } from '../../routes/routeServed';
import { sentencesOf } from '../../words/sentences';
import { listenerNames } from '../attachment/refusal';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('NotServed', {
  cause: {
    one: 'The route gets no requests from listener {{listeners}} of {{parent}}, which is not served ({{reason}}). The cause is in {{cause}}.',
    other:
      'The route gets no requests from listeners {{listeners}} of {{parent}}, which are not served ({{reason}}). The cause is in {{cause}}.',
  },
  quoted: {
    one: 'The route gets no requests from listener {{listeners}} of {{parent}}, which is not served. The controller reports {{reason}} for {{cause}}: {{said}}',
    other:
      'The route gets no requests from listeners {{listeners}} of {{parent}}, which are not served. The controller reports {{reason}} for {{cause}}: {{said}}',
  },
});

function discoveries(parent: ParentVerdict): Discovery[] {
  const { served, listeners, parentRef, index } = parent;
  if (served === undefined || !servesNothing(parent)) return [];
  const open = listeners.filter(({ attached }) => attached !== 'False');
  if (open.length === 0) return [];
  const object = parentObject(parentRef);
  const cause = served.cause ?? object;
  const { said = '' } = served;
  const names = listenerNames(open);
  const params = {
    parent: object,
    listeners: names,
    reason: served.reason,
    cause,
    said,
    count: names.length,
  };
  return [
    {
      message: say(said === '' ? 'cause' : 'quoted', params),
      path: `.spec.parentRefs[${index}]`,
      related: [cause],
    },
  ];
}

/** A route whose parent accepts it, while no listener that accepts it passes traffic on. */
export const notServed = rule({
  code: 'NotServed',
  severity: 'warning',
  explains: [{ type: 'Accepted', of: 'parentRef', only: ['NoReadyListeners'] }],
  sentences,
  explanation: {
    title: 'The listeners that accept a route are not served',
    meaning: `*Attached* and *served* are two things. A listener accepts a route if its rules allow it. It serves the route only if it also works. It must not conflict with another listener, and at least one of its certificates must be usable. The controller must accept and program it, its Gateway or ListenerSet, and the class.

No listener that accepts the route through this parentRef is served, so no request arrives. The route itself is correct. The cause is in the object that the message names, and usually has a finding there.

The status of Gateways and ListenerSets decides, but never the status of the route. Objects without a status, such as files, are judged by what can be computed.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: a, port: 80, protocol: HTTP } # the port cannot be shared
    - { name: b, port: 80, protocol: TCP }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: web }
spec:
  parentRefs: [{ name: gw, sectionName: a }]`,
    fix: 'Fix the object that the message names. The route needs no change.',
    specification: specificationOf('ListenerStatus', 'conditions'),
  },
  evaluate: {
    route: (_object, { parents }) => parents.flatMap(discoveries),
  },
});
