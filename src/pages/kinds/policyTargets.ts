import { objectReference } from '../../components/links/objectReference';
import { list, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { BackendTLSPolicy } from '../../gatewayApi/types';

/** What a policy applies to; always in the policy's own namespace. */
export interface PolicyTarget extends Reference {
  readonly sectionName?: string;
}

interface RawTarget {
  readonly group?: string | null;
  readonly kind?: string | null;
  readonly name?: string | null;
  readonly sectionName?: string | null;
}

/**
 * Reads a policy's targets.
 *
 * @param policy - The policy as it arrived.
 * @returns Its targetRefs in their order; the one `targetRef` of a policy of v1alpha2.
 */
export function policyTargets({ metadata, spec }: BackendTLSPolicy): PolicyTarget[] {
  const older = (spec as { readonly targetRef?: RawTarget | null } | null | undefined)?.targetRef;
  return list<RawTarget | null | undefined>([...list(spec?.targetRefs), older]).map(target => ({
    ...objectReference(target, metadata.namespace),
    // A target's own `namespace`, which v1alpha2 had, must be the policy's.
    namespace: metadata.namespace,
    sectionName: text(target.sectionName) || undefined,
  }));
}

/** A target in a few words, such as `Service api › https`. */
export function targetText({ kind, name, sectionName }: PolicyTarget): string {
  return sectionName === undefined ? `${kind} ${name}` : `${kind} ${name} › ${sectionName}`;
}
