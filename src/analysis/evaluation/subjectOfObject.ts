import { kindKey } from '../../gatewayApi/kindKey';
import { type Subject, subjectOf } from '../../gatewayApi/kinds';
import { hasPolicyShape } from '../../gatewayApi/policyTargets';
import type { KubernetesObject } from '../../gatewayApi/types';
import type { ClusterSnapshot } from '../objects/snapshot';
import type { ObjectRef } from '../refs';

/**
 * The subject of an object for rules. An object of a kind that the plugin does not know is a policy
 * if its CRD or its shape says so.
 *
 * @param object - Undefined if it does not exist.
 * @returns Undefined if no rule evaluates the object.
 */
export function subjectOfObject(
  ref: ObjectRef,
  object: KubernetesObject | undefined,
  { policyKinds }: Pick<ClusterSnapshot, 'policyKinds'>
): Subject | undefined {
  const known = subjectOf(ref);
  if (known !== undefined || object === undefined) return known;
  const isPolicy = policyKinds.has(kindKey(ref.group, ref.kind)) || hasPolicyShape(object);
  return isPolicy ? 'policy' : undefined;
}
