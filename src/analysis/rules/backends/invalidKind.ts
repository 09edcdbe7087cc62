import { rule } from '../../evaluation/rule';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('InvalidKind', {
  core: '{{target}} cannot be a backend, so requests to it fail. Of the core kinds, only a Service can be a backend.',
  notServed:
    'The cluster does not have kind {{kind}} of group {{group}}, so {{target}} cannot be used.',
});

/** A reference to a kind that is not valid in that place. */
export const invalidKind = rule({
  code: 'InvalidKind',
  severity: 'error',
  explains: [{ type: 'ResolvedRefs', of: 'everyParentRef' }],
  sentences,
  explanation: {
    title: 'A reference names a kind that cannot be used',
    meaning:
      'A route refers to a backend or a filter of a kind that the cluster does not have, or that cannot be a backend. `group` and `kind` together identify the kind. Without `group` it is a core kind, and of these only a Service can be a backend. Requests of the rule get status 500.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ kind: Deployment, name: web, port: 80 }] # must be a Service`,
    fix: 'Refer to a Service, correct `group` and `kind`, or install the custom resource definition of the kind.',
    specification: specificationOf('BackendObjectReference', 'kind'),
  },
  evaluate: {
    route(_object, { references }) {
      return references
        .filter(({ status, reason }) => status === 'False' && reason === 'InvalidKind')
        .map(({ field, target }) => ({
          message:
            target.group === ''
              ? say('core', { target })
              : say('notServed', { target, group: target.group, kind: target.kind }),
          path: field,
        }));
    },
  },
});
