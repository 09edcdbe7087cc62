import type { BackendReference } from '../../gatewayApi/references';
import type { Service } from '../../gatewayApi/types';
import type { Evaluation } from '../evaluation/evaluation';
import { refOf } from '../objects/snapshot';
import type { ObjectRef } from '../refs';
import { policyOfBackend, TLS_POLICY } from '../routes/tlsPolicies';

/** Which policy decides how a Gateway uses TLS to a backend. */
export interface BackendPolicy {
  /** Undefined if no policy that was read applies to the backend. */
  readonly policy: ObjectRef | undefined;
  /** Whether policies or the ports of the backend were not read, so that the answer may differ. */
  readonly unread: boolean;
}

/**
 * Tells by which BackendTLSPolicy a Gateway speaks to a backend.
 *
 * @param backend - A backendRef of a route, with its defaults.
 */
export function backendPolicy(
  { snapshot }: Pick<Evaluation, 'snapshot'>,
  backend: BackendReference
): BackendPolicy {
  const { group, kind, namespace = '', name } = backend;
  const policies = snapshot.kind(...TLS_POLICY);
  const all = [...policies.namespace(namespace).objects.values()].flatMap(
    ({ object }) => object ?? []
  );
  const lookup = snapshot.lookup(snapshot.cell({ group, kind, namespace, name }));
  const service = lookup.state === 'found' ? (lookup.object as Service) : undefined;
  const found = policyOfBackend(backend, service, all);
  return {
    policy: found === undefined ? undefined : refOf(found),
    unread:
      snapshot.unreadCause(policies, namespace) !== undefined ||
      (lookup.state === 'unread' && all.length > 0),
  };
}
