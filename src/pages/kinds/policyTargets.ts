import { list, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { BackendTLSPolicy } from '../../gatewayApi/types';

/** What a policy applies to; always in the policy's own namespace. */
export interface PolicyTarget extends Reference {
  readonly sectionName?: string;
}

/**
 * Reads a policy's targets.
 *
 * @param policy - The policy as it arrived.
 * @returns Its targetRefs in their order.
 */
export function policyTargets(policy: BackendTLSPolicy): PolicyTarget[] {
  return list(policy.spec?.targetRefs).map(target => ({
    group: text(target.group),
    kind: text(target.kind),
    namespace: policy.metadata.namespace,
    name: text(target.name),
    sectionName: text(target.sectionName) || undefined,
  }));
}

/** A target in a few words, such as `Service api › https`. */
export function targetText({ kind, name, sectionName }: PolicyTarget): string {
  return sectionName === undefined ? `${kind} ${name}` : `${kind} ${name} › ${sectionName}`;
}
