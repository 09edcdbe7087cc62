import type { ForbiddenRule } from './faults';
import { StatusError } from './status';
import { groupResource } from './types';

/** The action of a request, in the terms of an access review. */
export interface Attributes {
  verb: string;
  group: string;
  resource: string;
  subresource?: string;
  namespace?: string;
  name?: string;
}

export const userName = 'demo';

export function isForbidden(rules: ForbiddenRule[], wanted: Attributes): boolean {
  const covers = (list: string[] | undefined, value: string) =>
    !list || list.includes('*') || list.includes(value);
  return rules.some(
    rule =>
      covers(rule.resources, wanted.resource) &&
      covers(rule.groups, wanted.group) &&
      covers(rule.verbs, wanted.verb) &&
      (!rule.namespaces || rule.namespaces.includes(wanted.namespace ?? '')) &&
      (!rule.clusterScopeOnly || !wanted.namespace)
  );
}

/** The 403 that a kube-apiserver with RBAC answers. */
export function forbidden(wanted: Attributes): StatusError {
  const resource = { group: wanted.group, plural: wanted.resource };
  const full = wanted.subresource ? `${wanted.resource}/${wanted.subresource}` : wanted.resource;
  const scope = wanted.namespace
    ? `in the namespace "${wanted.namespace}"`
    : 'at the cluster scope';
  const message =
    `${groupResource(resource)}${wanted.name ? ` "${wanted.name}"` : ''} is forbidden: ` +
    `User "${userName}" cannot ${wanted.verb} resource "${full}" ` +
    `in API group "${wanted.group}" ${scope}`;
  return new StatusError(403, 'Forbidden', message, {
    ...(wanted.name ? { name: wanted.name } : {}),
    ...(wanted.group ? { group: wanted.group } : {}),
    kind: wanted.resource,
  });
}

type Review = Record<string, unknown>;
type Answer = (body: Review, rules: ForbiddenRule[]) => Review;

/**
 * The access reviews: a client posts one and gets it back with a status.
 * Keyed by `group/version/plural`.
 */
export const reviews: Record<string, { kind: string; answer: Answer }> = {
  'authorization.k8s.io/v1/selfsubjectaccessreviews': {
    kind: 'SelfSubjectAccessReview',
    answer: (body, rules) => {
      const spec = (body.spec ?? {}) as { resourceAttributes?: Partial<Attributes> };
      const asked = spec.resourceAttributes;
      const denied =
        asked !== undefined &&
        isForbidden(rules, {
          ...asked,
          verb: asked.verb ?? '',
          group: asked.group ?? '',
          resource: asked.resource ?? '',
        });
      return { status: denied ? { allowed: false } : { allowed: true } };
    },
  },
  'authorization.k8s.io/v1/selfsubjectrulesreviews': {
    kind: 'SelfSubjectRulesReview',
    answer: (_body, rules) => ({
      status: {
        resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }],
        nonResourceRules: [{ verbs: ['get'], nonResourceURLs: ['*'] }],
        // Rules only allow, so they cannot express what the faults forbid.
        incomplete: rules.length > 0,
      },
    }),
  },
  'authentication.k8s.io/v1/selfsubjectreviews': {
    kind: 'SelfSubjectReview',
    answer: () => ({
      status: { userInfo: { username: userName, groups: ['system:authenticated'] } },
    }),
  },
};
