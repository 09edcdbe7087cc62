import { text } from '../../../gatewayApi/read';
import { parentReference } from '../../../gatewayApi/references';
import type { Condition, KubernetesObject } from '../../../gatewayApi/types';
import type { ObjectRef } from '../../model';
import { indexed } from '../../objects/indexed';
import { parentObject } from '../../routes/parentObject';

/** What one controller wrote about a policy and one ancestor (PolicyAncestorStatus). */
export interface ReportedAncestor {
  /** The Gateway or other object for which the policy is reported. */
  readonly ancestor: ObjectRef;
  readonly controllerName: string;
  /** The conditions as reported. */
  readonly conditions: ReadonlyArray<Condition | null> | null | undefined;
  /** The field of the entry in the policy. */
  readonly path: string;
}

/**
 * Reads what controllers wrote about a policy (PolicyStatus.ancestors).
 *
 * @param policy - Invalid status entries are ignored.
 * @returns The entries, in their order.
 */
export function reportedAncestors(policy: KubernetesObject): ReportedAncestor[] {
  const { status } = policy as { status?: { ancestors?: readonly unknown[] | null } | null };
  return indexed(status?.ancestors).map(([index, raw]) => {
    const { ancestorRef, controllerName, conditions } = raw as {
      ancestorRef?: Parameters<typeof parentReference>[0];
      controllerName?: unknown;
      conditions?: ReportedAncestor['conditions'];
    };
    return {
      ancestor: parentObject(parentReference(ancestorRef, policy.metadata.namespace)),
      controllerName: text(controllerName),
      conditions,
      path: `.status.ancestors[${index}]`,
    };
  });
}
