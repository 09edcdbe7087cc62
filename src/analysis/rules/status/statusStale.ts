import type { Condition } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { parentObject } from '../../routes/parentObject';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { reportedListeners } from './reportedListeners';
import { reportedParents } from './reportedParents';
import { staleConditions } from './staleConditions';

const { say, sentences } = sentencesOf('StatusStale', {
  route:
    'The status that {{controller}} reports for {{parent}} ({{types}}) is about generation {{observed}} of the route. The current generation is {{generation}}.',
  gateway:
    'The reported status ({{types}}) is about generation {{observed}} of the Gateway. The current generation is {{generation}}.',
  gatewayBy:
    'The status that {{controller}} reports ({{types}}) is about generation {{observed}} of the Gateway. The current generation is {{generation}}.',
});

/** A controller reports about an older generation (RouteParentStatus, GatewayStatus, ListenerStatus). */
export const statusStale = rule({
  code: 'StatusStale',
  severity: 'info',
  explains: [],
  sentences,
  explanation: {
    title: 'The reported status is older than the object',
    meaning: `Kubernetes counts the changes of the \`spec\` of an object in \`metadata.generation\`. A controller writes into each condition the generation that it observed (\`observedGeneration\`). Here this is an older generation: the status describes a previous version of the object.

This is normal for some seconds after a change. If it persists, the controller is busy, stuck or not running.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, generation: 3 }
spec:
  parentRefs: [{ name: gw, namespace: infra }]
status:
  parents:
    - parentRef: { name: gw, namespace: infra }
      controllerName: example.com/controller
      conditions: [{ type: Accepted, status: "True", reason: Accepted, observedGeneration: 2 }]`,
    fix: 'Wait a moment. If the finding persists, check the logs of the controller that it names.',
    specification: specificationOf('RouteParentStatus', 'conditions'),
  },
  evaluate: {
    route: object =>
      reportedParents(object).flatMap(({ parentRef, controllerName, conditions, path }) => {
        const stale = staleConditions(conditions, object);
        if (stale === undefined) return [];
        const parent = parentObject(parentRef);
        const { types, observed, generation } = stale;
        const params = { controller: controllerName, parent, types, observed, generation };
        return [{ message: say('route', params), path, related: [parent] }];
      }),
    gateway: (object, { controllerName }) => {
      const { status } = object as {
        status?: { conditions?: ReadonlyArray<Condition | null> | null } | null;
      };
      const own = staleConditions(status?.conditions, object);
      const ofListener =
        own ??
        reportedListeners(object)
          .map(({ conditions }) => staleConditions(conditions, object))
          .find(Boolean);
      if (ofListener === undefined) return [];
      const { types, observed, generation } = ofListener;
      const path = own === undefined ? '.status.listeners' : '.status.conditions';
      const id = controllerName === '' ? 'gateway' : 'gatewayBy';
      const params = { controller: controllerName, types, observed, generation };
      return [{ message: say(id, params), path }];
    },
  },
});
