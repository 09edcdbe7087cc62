import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { objectKey } from '../../objects/keys';
import { ENDPOINT_SLICE, readinessOf } from '../../routes/endpoints';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import {
  isExternalName,
  selectorOf,
  type ServiceBackend,
  serviceBackends,
} from './serviceBackends';

const { say, sentences } = sentencesOf('NoReadyEndpoints', {
  none: '{{target}} has no ready endpoints. Requests to it fail until one of its pods is ready.',
});

// The expected pods are known only if the Service has a selector.
function selectsPods(to: ServiceBackend): boolean {
  return !isExternalName(to) && selectorOf(to).length > 0;
}

/** A backend without a ready pod. */
export const noReadyEndpoints = rule({
  code: 'NoReadyEndpoints',
  severity: 'warning',
  explains: [
    {
      type: 'ResolvedRefs',
      of: 'everyParentRef',
      // Envoy Gateway. The specification has no reason for it.
      only: ['EndpointsNotFound'],
      needs: ENDPOINT_SLICE,
    },
  ],
  sentences,
  explanation: {
    title: 'A backend has no ready pods',
    meaning: `The Service exists, but none of its pods is ready. There are no pods, they are starting or failing, or the selector of the Service matches none of them. Requests to this backend fail with status 503 or 500 until a pod is ready.

The finding requires that EndpointSlices were read.`,
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
spec:
  selector: { app: wbe } # the pods have app: web
  ports: [{ port: 80 }]
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { namespace: shop, name: web-1, labels: { kubernetes.io/service-name: web } }
addressType: IPv4
endpoints: [] # so that Kubernetes finds none`,
    fix: 'Compare `spec.selector` of the Service with the labels of the pods, and check the readiness probes of the pods (`kubectl get pods`, `kubectl describe service`).',
    specification: specificationOf('HTTPRouteRule', 'backendRefs'),
  },
  evaluate: {
    route(object, { references }, { reader }) {
      const refused = new Set(
        references.filter(({ status }) => status === 'False').map(({ field }) => field)
      );
      const seen = new Set<string>();
      return serviceBackends(object as Route, reader).flatMap(to => {
        const { backend, target } = to;
        if (backend.ofFilter || backend.isIdle || !selectsPods(to)) return [];
        const namespace = target.namespace ?? '';
        // Most pages do not read EndpointSlices.
        if (reader.unread(...ENDPOINT_SLICE, namespace) !== undefined) return [];
        const key = objectKey(target);
        if (seen.has(key) || refused.has(backend.field)) return [];
        const { objects } = reader.inNamespace(...ENDPOINT_SLICE, namespace);
        const readiness = readinessOf(objects, target.name);
        if (readiness === undefined || readiness.ready > 0) return [];
        seen.add(key);
        return [
          {
            message: say('none', { target }),
            path: backend.field,
            related: [target],
          },
        ];
      });
    },
  },
});
