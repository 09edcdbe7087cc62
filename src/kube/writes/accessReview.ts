import { hasFields } from '../../gatewayApi/read';
import { failureMessage } from '../clusterApi';
import type { ResourcePlace, WantedChange, WriteRequest } from './changeRequest';
import type { ChangeHost } from './makeChange';

/** Whether the user may make a change. `unknown`: the cluster does not say. */
export interface ChangeAccess {
  readonly allowed: 'yes' | 'no' | 'unknown';
  /** Why, as the cluster words it; often `''`. */
  readonly reason: string;
}

/** The request that asks whether the user may make a change. It writes nothing. */
export function accessReviewRequest(
  { group, plural, version }: ResourcePlace,
  { target, create }: WantedChange
): WriteRequest {
  // Kubernetes authorizes a Namespace as an object in its own namespace.
  const namespace = group === '' && plural === 'namespaces' ? target.name : target.namespace;
  const resourceAttributes = {
    verb: create === undefined ? 'patch' : 'create',
    group,
    version,
    resource: plural,
    name: target.name,
    ...(namespace === undefined ? {} : { namespace }),
  };
  return {
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    contentType: 'application/json',
    body: {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: { resourceAttributes },
    },
  };
}

/**
 * Reads the answer to an access review.
 *
 * @param answer - JSON of any shape.
 */
export function readAccessReview(answer: unknown): ChangeAccess {
  const status = hasFields(answer) && hasFields(answer.status) ? answer.status : {};
  const { allowed, reason } = status;
  return {
    allowed: allowed === true ? 'yes' : allowed === false ? 'no' : 'unknown',
    reason: typeof reason === 'string' ? reason : '',
  };
}

/** Asks a cluster whether the user may make a change. */
export async function askAccess(
  { api, cluster }: ChangeHost,
  place: ResourcePlace,
  change: WantedChange
): Promise<ChangeAccess> {
  try {
    return readAccessReview(await api.send(cluster, accessReviewRequest(place, change)));
  } catch (error) {
    return { allowed: 'unknown', reason: failureMessage(error) };
  }
}
