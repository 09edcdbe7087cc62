import { rule } from '../../evaluation/rule';
import { isOwnedBy } from '../../objects/isOwnedBy';
import { refOf } from '../../objects/snapshot';
import { parentObject } from '../../routes/parentObject';
import { ownGateway } from '../attachment/ownGateway';
import { specificationOf } from '../specification';
import { differenceSentences } from './differences/differenceSentences';
import { ownerDifferences } from './differences/ownerDifferences';
import { routeDifferences } from './differences/routeDifferences';

/** The controller reports something else (RouteParentStatus.conditions, ListenerStatus). */
export const reportedDiffers = rule({
  code: 'ReportedDiffers',
  severity: 'warning',
  explains: [
    { type: 'Accepted', of: 'parentRef' },
    { type: 'ResolvedRefs', of: 'parentRef' },
    { type: 'Accepted', of: 'listener' },
    { type: 'ResolvedRefs', of: 'listener' },
    { type: 'Conflicted', of: 'listener' },
    { type: 'Accepted', of: 'object' },
    { type: 'ResolvedRefs', of: 'object' },
  ],
  sentences: differenceSentences,
  explanation: {
    title: 'The controller reports another status than the objects imply',
    meaning: `The plugin computes from the objects what a controller that follows the specification would report. Here the controller reports something else for the current generation of the object.

One of the two is wrong. The controller may deviate from the specification, or may not support a feature that is used. It may also have missed a change of *another* object, such as the labels of a namespace, a ReferenceGrant or a Service. Or something that is not in the objects decides.

For each parentRef, \`Accepted\` and \`ResolvedRefs\` are compared. For each Gateway, ListenerSet and listener, the conditions that can be computed are compared. For each listener, \`attachedRoutes\` and \`supportedKinds\` are compared too. A controller may support fewer kinds than the listener allows, so only additional kinds are a difference.

Nothing is a difference where another finding explains the reported problem, or where an object that decides was not read. The finding is an info where the controller gives a reason of its own: then it reports something that the Gateway API does not define.`,
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
  # accepts routes from its own namespace only
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, generation: 1 }
spec:
  parentRefs: [{ name: gw, namespace: infra }]
status:
  parents:
    - parentRef: { name: gw, namespace: infra }
      controllerName: example.com/controller
      conditions: [{ type: Accepted, status: "True", reason: Accepted, observedGeneration: 1 }]`,
    fix: 'For the current behavior, trust the controller. Read the message of its condition. If the message does not explain the difference, check the documentation and issues of the controller. A restart of the controller helps if it missed a change.',
    specification: specificationOf('RouteParentStatus', 'conditions'),
  },
  evaluate: {
    route: routeDifferences,
    gateway: (object, verdict, context, earlier) => {
      const listeners = verdict.listeners.filter(isOwnedBy(verdict.gateway));
      const { conditions } = verdict;
      return ownerDifferences(
        { gateway: verdict, conditions, listeners },
        object,
        context,
        earlier
      );
    },
    listenerSet: (object, _verdict, context, earlier) => {
      const own = refOf(object);
      const gateway = context.gateway(parentObject(ownGateway(object)));
      if (gateway === undefined) return [];
      const conditions = gateway.listenerSets.find(({ listenerSet }) =>
        isOwnedBy(own)({ owner: listenerSet })
      )?.conditions;
      if (conditions === undefined) return [];
      const listeners = gateway.listeners.filter(isOwnedBy(own));
      return ownerDifferences({ gateway, conditions, listeners }, object, context, earlier);
    },
  },
});
