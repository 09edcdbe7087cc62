import { text } from '../../../gatewayApi/read';
import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { sentencesOf } from '../../words/sentences';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';
import { namedPort, selectorOf, serviceBackends } from './serviceBackends';
import { selects, workloadsIn } from './workloads';

const { say, sentences } = sentencesOf('TargetPortNotFound', {
  other:
    'Port {{port}} of {{target}} leads to the container port named {{name}}. The pods of {{workload}} have {{names}}.',
  none: 'Port {{port}} of {{target}} leads to the container port named {{name}}. The pods of {{workload}} have no named ports.',
});

/** A Service port that names a container port that its pods do not have (ServicePort.targetPort). */
export const targetPortNotFound = rule({
  code: 'TargetPortNotFound',
  severity: 'warning',
  explains: [{ type: 'ResolvedRefs', of: 'everyParentRef', only: ['EndpointsNotFound'] }],
  sentences,
  explanation: {
    title: 'The target port of a Service has a name that its pods do not have',
    meaning: `A port of a Service can lead to a container port by its name. None of the containers that the Service selects has a port with this name. The port of the Service has no endpoints, and requests of the route fail.

A target port with a number needs no declaration in the containers and is not reported. The finding needs workloads in the input, such as Deployments.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: web, port: 80 }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: web }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { namespace: shop, name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: web, ports: [{ name: http, containerPort: 3000 }] }] }`,
    fix: 'Use the name of a container port in `targetPort`, or its number.',
    specification: specificationOf('HTTPRouteRule', 'backendRefs'),
  },
  evaluate: {
    route(object, _verdict, { reader }) {
      return serviceBackends(object as Route, reader).flatMap(to => {
        const { backend, target } = to;
        const { port } = backend.reference;
        const name = (namedPort(to) as { targetPort?: unknown } | undefined)?.targetPort;
        const selector = selectorOf(to);
        if (typeof name !== 'string' || selector.length === 0 || target.kind !== 'Service')
          return [];
        const workloads = workloadsIn(target.namespace ?? '', reader).filter(workload =>
          selects(selector, workload)
        );
        const [first] = workloads;
        const names = workloads.flatMap(({ portNames }) => portNames);
        if (first === undefined || names.includes(text(name))) return [];
        return [
          {
            message: say(names.length === 0 ? 'none' : 'other', {
              target,
              port: port ?? '',
              name,
              workload: first.ref,
              names: firstFew(new Set(names)),
            }),
            path: backend.field,
            related: [target, first.ref],
            severity: idleSeverity(backend),
          },
        ];
      });
    },
  },
});
