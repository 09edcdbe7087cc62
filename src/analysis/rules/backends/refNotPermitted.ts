import type { RouteRule } from '../../evaluation/rule';
import { objectKey } from '../../objects/keys';
import { t } from '../../words/t';
import { notPermitted } from '../grants/neededGrant';
import { specificationOf } from '../specification';

/** A backendRef across namespaces that no ReferenceGrant permits. */
export const refNotPermitted: RouteRule = {
  code: 'RefNotPermitted',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('A backend in another namespace is not permitted'),
    meaning: t(
      'A route may send requests to a backend in another namespace only where the owner of that namespace says so, with a ReferenceGrant there. There is none that names both sides: in `from` the group, kind and namespace of the route, in `to` the group and kind of the backend, and its name where `to` has one. Requests for this backend get status 500.\n\nA ReferenceGrant that comes close, with one of these different, is named in the message. `allowedRoutes` of a listener is about something else: which routes may attach.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ namespace: backend, name: api, port: 80 }] # backend has no ReferenceGrant`,
    mend: t(
      'Create the ReferenceGrant in the namespace of the backend:\n\n```yaml\napiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: { namespace: backend, name: shop-httproute-to-api }\nspec:\n  from:\n    - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }\n  to:\n    - { group: "", kind: Service, name: api }\n```'
    ),
    specification: specificationOf('ReferenceGrant'),
  },
  evaluate(_object, { references, route }, { reader }) {
    const referrer = { group: route.group, kind: route.kind, namespace: route.namespace ?? '' };
    // One grant mends all references to the same object.
    const seen = new Set<string>();
    return references.flatMap(({ status, reason, field, target }) => {
      const key = objectKey(target);
      if (status !== 'False' || reason !== 'RefNotPermitted' || seen.has(key)) return [];
      seen.add(key);
      return [{ ...notPermitted(reader, referrer, target), path: field }];
    });
  },
};
