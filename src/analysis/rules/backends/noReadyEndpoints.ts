import { pairs } from '../../../gatewayApi/read';
import type { Route, Service } from '../../../gatewayApi/types';
import type { RouteRule } from '../../evaluation/rule';
import { objectKey } from '../../objects/keys';
import { ENDPOINT_SLICE, readinessOf } from '../../routes/endpoints';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { serviceBackends } from './serviceBackends';

// Only for pods that a selector chooses it is known who should be there.
function selectsPods(service: Service): boolean {
  const spec = service.spec as { type?: unknown; selector?: unknown } | null | undefined;
  return spec?.type !== 'ExternalName' && pairs(spec?.selector).length > 0;
}

/** A backend without a pod that is ready. */
export const noReadyEndpoints: RouteRule = {
  code: 'NoReadyEndpoints',
  severity: 'warning',
  about: 'route',
  explanation: {
    title: t('A backend has no pod that is ready'),
    meaning: t(
      'The Service exists, and none of the pods behind it is ready: there are none, they are starting or failing, or the selector of the Service matches none. Requests for this backend fail, with status 503 or 500, until one is ready.\n\nThe finding appears only where EndpointSlices were read.'
    ),
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
    mend: t(
      'Compare `spec.selector` of the Service with the labels of the pods, and look at the readiness probes of the pods (`kubectl get pods`, `kubectl describe service`).'
    ),
    specification: specificationOf('HTTPRouteRule', 'backendRefs'),
  },
  evaluate(object, { references }, { reader }) {
    const refused = new Set(
      references.filter(({ status }) => status === 'False').map(({ field }) => field)
    );
    const seen = new Set<string>();
    return serviceBackends(object as Route, reader).flatMap(({ backend, target, service }) => {
      if (backend.ofFilter || backend.reference.weight === 0 || !selectsPods(service)) return [];
      const namespace = target.namespace ?? '';
      // On most pages they are not read.
      if (reader.unread(...ENDPOINT_SLICE, namespace) !== undefined) return [];
      const key = objectKey(target);
      if (seen.has(key) || refused.has(backend.field)) return [];
      const { objects } = reader.inNamespace(...ENDPOINT_SLICE, namespace);
      const readiness = readinessOf(objects, target.name);
      if (readiness === undefined || readiness.ready > 0) return [];
      seen.add(key);
      return [
        {
          message: message('NoReadyEndpoints.none', { target }),
          path: backend.field,
          related: [target],
        },
      ];
    });
  },
};
