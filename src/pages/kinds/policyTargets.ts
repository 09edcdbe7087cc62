import { objectReference } from '../../components/links/objectReference';
import { list, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { BackendTLSPolicy } from '../../gatewayApi/types';

/** A policy's target; always in the policy's own namespace. */
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
 * @returns The targetRefs in their order, or the single `targetRef` of v1alpha2.
 */
export function policyTargets({ metadata, spec }: BackendTLSPolicy): PolicyTarget[] {
  const older = (spec as { readonly targetRef?: RawTarget | null } | null | undefined)?.targetRef;
  return list<RawTarget | null | undefined>([...list(spec?.targetRefs), older]).map(target => ({
    ...objectReference(target, metadata.namespace),
    // The specification of v1alpha2 requires a target's own `namespace` to equal the policy's.
    namespace: metadata.namespace,
    sectionName: text(target.sectionName) || undefined,
  }));
}

/** A target as short text, such as `Service api › https`. */
export function targetText({ kind, name, sectionName }: PolicyTarget): string {
  return sectionName === undefined ? `${kind} ${name}` : `${kind} ${name} › ${sectionName}`;
}
