import { reportedConditions } from '../../../gatewayApi/conditions';
import type { Condition, KubernetesObject } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import type { GatewayVerdict } from '../../model';
import { parentObject } from '../../routes/parentObject';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { entriesFor, reportedParents } from './reportedParents';

const { say, sentences } = sentencesOf('NotReconciled', {
  route: '{{controller}} has not reported a status for {{parent}}.',
  gateway:
    '{{controller}}, the controller of GatewayClass {{className}}, has not reported a status for the Gateway.',
});

// A controller cannot reconcile an object that was never in a cluster.
function wasApplied({ metadata, ...object }: KubernetesObject): boolean {
  const { uid, resourceVersion, generation, creationTimestamp } = metadata;
  return (
    (object as { status?: unknown }).status !== undefined ||
    [uid, resourceVersion, generation, creationTimestamp].some(field => field !== undefined)
  );
}

// Without its class it is not known who should answer, and a class that was refused is a finding of
// its own.
function shouldAnswer({ controller, controllerName }: GatewayVerdict): boolean {
  return controller.status !== 'False' && controller.reason !== 'NotRead' && controllerName !== '';
}

/** The controller has not reported anything about a parentRef or a Gateway (RouteStatus, GatewayStatus). */
export const notReconciled = rule({
  code: 'NotReconciled',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'No controller has written a status',
    meaning: `A Gateway belongs to a class, and the class names the *controller* that serves it. A controller writes the result into the \`status\` of a Gateway, and of each parentRef of a route. Here the Gateway and its class exist, but the controller has written nothing.

Usually the controller is not running, does not watch this namespace, or lacks the permission to read the object or to write its status. A few controllers never write a status for some kinds. Then only the computed result is known.

Files that were never applied have no status and do not get this finding.`,
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
metadata: { name: web, namespace: infra, uid: 7c1b }
spec:
  parentRefs: [{ name: gw }] # is there, with its class
status: { parents: [] }`,
    fix: 'Check that the controller of the GatewayClass runs, which namespaces it watches, and what its logs say about this object.',
    specification: specificationOf('RouteStatus', 'parents'),
  },
  evaluate: {
    route: (object, { parents }, context) => {
      if (!wasApplied(object)) return [];
      const entries = reportedParents(object);
      return parents.flatMap(({ parentRef, index, gateway, mesh, checks }) => {
        if (mesh || gateway === undefined || checks[0]?.status !== 'True') return [];
        const verdict = context.gateway(gateway);
        if (verdict === undefined || !shouldAnswer(verdict)) return [];
        const { controllerName } = verdict;
        if (entriesFor(entries, parentRef, controllerName).length > 0) return [];
        const parent = parentObject(parentRef);
        return [
          {
            message: say('route', { controller: controllerName, parent }),
            path: `.spec.parentRefs[${index}]`,
            related: [parent],
          },
        ];
      });
    },
    gateway: (object, verdict) => {
      if (!wasApplied(object) || !shouldAnswer(verdict)) return [];
      const { status } = object as {
        status?: { conditions?: ReadonlyArray<Condition | null> | null } | null;
      };
      const spoken = reportedConditions(status?.conditions, undefined).some(
        condition => condition.status !== 'NotReconciled'
      );
      if (spoken) return [];
      const { controllerName, className } = verdict;
      const params = { controller: controllerName, className };
      return [{ message: say('gateway', params), path: '.status.conditions' }];
    },
  },
});
