import type { RouteRule } from '../../evaluation/rule';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';

/** A reference to a kind that can not be what it is used as. */
export const invalidKind: RouteRule = {
  code: 'InvalidKind',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('A reference names a kind that can not be used'),
    meaning: t(
      'A route refers to a backend or a filter of a kind that the cluster does not have, or of one that can not be a backend. `group` and `kind` together name the kind: without `group` it is a core kind, and of these only a Service can be a backend. Requests of the rule get status 500.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ kind: Deployment, name: web, port: 80 }] # must be a Service`,
    mend: t(
      'Refer to a Service, correct `group` and `kind`, or install what brings the kind with it.'
    ),
    specification: specificationOf('BackendObjectReference', 'kind'),
  },
  evaluate(_object, { references }) {
    return references
      .filter(({ status, reason }) => status === 'False' && reason === 'InvalidKind')
      .map(({ field, target }) => ({
        message:
          target.group === ''
            ? message('InvalidKind.core', { target })
            : message('InvalidKind.notServed', { target, group: target.group, kind: target.kind }),
        path: field,
      }));
  },
};
