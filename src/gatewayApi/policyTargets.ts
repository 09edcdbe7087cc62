import { findKind, kindInfo } from './kinds';
import { text } from './read';
import type { Reference } from './references';
import type { KubernetesObject } from './types';

/** An object that a policy applies to, or a section of it. */
export interface PolicyTarget extends Reference {
  /** The name of a port of a Service, of a listener, or of a rule of a route. */
  readonly sectionName?: string;
  /** The path of the reference in the policy. */
  readonly field: string;
}

interface RawTarget {
  readonly group?: unknown;
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly sectionName?: unknown;
}

function isTarget(raw: unknown): raw is RawTarget {
  return typeof raw === 'object' && raw !== null;
}

/**
 * Reads the targets of a policy (LocalPolicyTargetReferenceWithSectionName).
 *
 * @param policy - Of any API version.
 * @returns The targetRefs in their order, then the single `targetRef` of v1alpha2. A target is in
 *   the namespace of its policy. A missing group, kind or name is `''`.
 */
export function policyTargets(policy: KubernetesObject): PolicyTarget[] {
  const { spec, metadata } = policy as KubernetesObject & {
    readonly spec?: { readonly targetRefs?: unknown; readonly targetRef?: unknown } | null;
  };
  const several: readonly unknown[] = Array.isArray(spec?.targetRefs) ? spec.targetRefs : [];
  return [
    ...several.map((raw, index) => ({ raw, field: `.spec.targetRefs[${index}]` })),
    { raw: spec?.targetRef, field: '.spec.targetRef' },
  ].flatMap(({ raw, field }) => {
    if (!isTarget(raw)) return [];
    const group = text(raw.group);
    const kind = text(raw.kind);
    const known = findKind(group, kind);
    const isGlobal = known !== undefined && !kindInfo(known).namespaced;
    return [
      {
        group,
        kind,
        namespace: isGlobal ? undefined : metadata.namespace,
        name: text(raw.name),
        sectionName: text(raw.sectionName) || undefined,
        field,
      },
    ];
  });
}
