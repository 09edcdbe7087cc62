import { rule } from '../../evaluation/rule';
import { objectKey } from '../../objects/keys';
import { notPermitted } from '../grants/neededGrant';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';

/** A backendRef across namespaces that no ReferenceGrant permits. */
export const refNotPermitted = rule({
  code: 'RefNotPermitted',
  severity: 'error',
  stage: 'permission',
  explains: [{ type: 'ResolvedRefs', of: 'everyParentRef' }],
  explanation: {
    title: 'A backend in another namespace is not permitted',
    meaning: `A route can send requests to a backend in another namespace only if a ReferenceGrant in that namespace permits it. No ReferenceGrant there matches both sides. \`from\` must have the group, kind and namespace of the route. \`to\` must have the group and kind of the backend, and its name if \`to\` names one. Requests to this backend get status 500.

The message names a ReferenceGrant that differs in only one of these. \`allowedRoutes\` of a listener controls something else: which routes can attach.`,
    example: `apiVersion: v1
kind: Service
metadata: { namespace: backend, name: api }
spec:
  ports: [{ port: 80 }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ namespace: backend, name: api, port: 80 }] # backend has no ReferenceGrant`,
    fix: `Create the ReferenceGrant in the namespace of the backend:

\`\`\`yaml
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { namespace: backend, name: shop-httproute-to-api }
spec:
  from:
    - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }
  to:
    - { group: "", kind: Service, name: api }
\`\`\``,
    specification: specificationOf('ReferenceGrant'),
  },
  evaluate: {
    route(_object, { references, route }, { reader }) {
      const referrer = { group: route.group, kind: route.kind, namespace: route.namespace ?? '' };
      // One grant fixes all references to the same object.
      const seen = new Set<string>();
      const idleLast = [...references].sort(
        (a, b) => Number(a.isIdle ?? 0) - Number(b.isIdle ?? 0)
      );
      return idleLast.flatMap(reference => {
        const { status, reason, field, target } = reference;
        const key = objectKey(target);
        if (status !== 'False' || reason !== 'RefNotPermitted' || seen.has(key)) return [];
        seen.add(key);
        const severity = idleSeverity(reference);
        return [{ ...notPermitted(reader, referrer, target), path: field, severity }];
      });
    },
  },
});
