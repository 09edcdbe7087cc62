import type { Condition } from '../../../gatewayApi/types';
import type { Explanation, GatewayRule, RouteRule } from '../../evaluation/rule';
import { parentObject } from '../../routes/parentObject';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { reportedListeners } from './reportedListeners';
import { reportedParents } from './reportedParents';
import { staleConditions } from './staleConditions';

const explanation: Explanation = {
  title: t('The reported status is older than the object'),
  meaning:
    t(`Kubernetes counts the changes of an object's \`spec\` in \`metadata.generation\`. A controller writes into each condition which generation it looked at (\`observedGeneration\`). Here that is an older one: the status speaks of how the object was, not of how it is.

For some seconds after a change that is normal. Where it stays so, the controller is busy, stuck or not running.`),
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
  mend: t(
    'Wait a moment. If it stays so, look at the logs of the controller that the finding names.'
  ),
  specification: specificationOf('RouteParentStatus', 'conditions'),
};

const common = { code: 'StatusStale', severity: 'info', explanation } as const;

/** A controller speaks of an older generation of a route (RouteParentStatus.conditions). */
export const routeStatusStale: RouteRule = {
  ...common,
  about: 'route',
  evaluate: object =>
    reportedParents(object).flatMap(({ parentRef, controllerName, conditions, path }) => {
      const stale = staleConditions(conditions, object);
      if (stale === undefined) return [];
      const parent = parentObject(parentRef);
      const { types, observed, generation } = stale;
      const params = { controller: controllerName, parent, types, observed, generation };
      return [{ message: message('StatusStale.route', params), path, related: [parent] }];
    }),
};

/** A controller speaks of an older generation of a Gateway (GatewayStatus, ListenerStatus). */
export const gatewayStatusStale: GatewayRule = {
  ...common,
  about: 'gateway',
  evaluate: (object, { controllerName }) => {
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
    const id = controllerName === '' ? 'StatusStale.gateway' : 'StatusStale.gatewayBy';
    const params = { controller: controllerName, types, observed, generation };
    return [{ message: message(id, params), path }];
  },
};
