import { rule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';

const { say, sentences } = sentencesOf('InvalidKind', {
  core: '{{target}} cannot be a backend, so requests to it fail. Of the core kinds, only a Service can be a backend.',
  notServed:
    'The cluster does not have kind {{kind}} of group {{group}}, so {{target}} cannot be used.',
  coreElsewhere:
    '{{target}} cannot be a backend, so requests to it fail. The reference has no group. Group {{other}} has an object with that kind and name.',
  elsewhere:
    'The cluster does not have kind {{kind}} of group {{group}}, so {{target}} cannot be used. Group {{other}} has an object with that kind and name.',
  fixGroup: 'Refer to group {{other}}.',
});

function fixOf(route: ObjectRef, field: string, name: string, other: string): Fix {
  return {
    target: route,
    patch: [
      { op: 'test', path: jsonPointer(field, 'name'), value: name },
      // `add` replaces a member that already exists (RFC 6902).
      { op: 'add', path: jsonPointer(field, 'group'), value: other },
    ],
    message: say('fixGroup', { other }),
  };
}

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
    route(_object, { route, references }, { reader }) {
      return references
        .filter(({ status, reason }) => status === 'False' && reason === 'InvalidKind')
        .map(reference => {
          const { field, target } = reference;
          const { group, kind } = target;
          const [other] = reader.otherGroupsOf(target);
          const which = group === '' ? 'core' : 'notServed';
          return {
            message:
              other === undefined
                ? say(which, { target, group, kind })
                : say(group === '' ? 'coreElsewhere' : 'elsewhere', { target, group, kind, other }),
            path: field,
            severity: idleSeverity(reference),
            fix: other === undefined ? undefined : fixOf(route, field, target.name, other),
          };
        });
    },
  },
});
