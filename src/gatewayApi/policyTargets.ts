import { findKind, GATEWAY_API_GROUP, kindInfo } from './kinds';
import { list, text } from './read';
import type { Reference } from './references';
import type { KubernetesObject } from './types';

/** An object that a policy applies to, or a section of it. */
export interface PolicyTarget extends Reference {
  /** The name of a port of a Service, of a listener, or of a rule of a route. */
  readonly sectionName?: string;
  /** The path of the reference in the policy. */
  readonly field: string;
}

/** Labels that select the objects that a policy applies to, as several vendors have them. */
export interface PolicySelector {
  readonly group: string;
  readonly kind: string;
  /** The LabelSelector: the entry itself, which has its members. */
  readonly selector: object;
  /** The path of the entry in the policy. */
  readonly field: string;
  /** The objects may be in other namespaces than the policy. */
  readonly elsewhere: boolean;
}

interface RawTarget {
  readonly apiVersion?: unknown;
  readonly group?: unknown;
  readonly kind?: unknown;
  readonly namespace?: unknown;
  readonly name?: unknown;
  readonly sectionName?: unknown;
  readonly namespaces?: unknown;
}

interface RawSpec {
  readonly targetRefs?: unknown;
  readonly targetRef?: unknown;
  readonly targetSelectors?: unknown;
}

function specOf(policy: KubernetesObject): RawSpec | null | undefined {
  return (policy as { readonly spec?: RawSpec | null }).spec;
}

function isTarget(raw: unknown): raw is RawTarget {
  return typeof raw === 'object' && raw !== null;
}

function listed(value: unknown, field: string): Array<{ raw: unknown; field: string }> {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return Array.from(items, (raw, index) => ({ raw, field: `${field}[${index}]` }));
}

/**
 * Reads the targets of a policy (LocalPolicyTargetReferenceWithSectionName).
 *
 * @param policy - Of any kind and API version.
 * @returns The targetRefs in their order, then the single `targetRef` of v1alpha2. A target is in
 *   the namespace of its policy, unless it names one. A missing group, kind or name is `''`.
 */
export function policyTargets(policy: KubernetesObject): PolicyTarget[] {
  const spec = specOf(policy);
  const { apiVersion, metadata } = policy;
  // The Gateway API's own policies have targets in their own namespace only.
  const isLocal = text(apiVersion).startsWith(`${GATEWAY_API_GROUP}/`);
  return [
    ...listed(spec?.targetRefs, '.spec.targetRefs'),
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
        namespace: isGlobal ? undefined : (!isLocal && text(raw.namespace)) || metadata.namespace,
        name: text(raw.name),
        sectionName: text(raw.sectionName) || undefined,
        field,
      },
    ];
  });
}

/**
 * Reads the selectors of a policy (`spec.targetSelectors`, which the Gateway API does not define).
 *
 * @param policy - Of any kind.
 * @returns The selectors in their order. A missing group is that of the Gateway API.
 */
export function policySelectors(policy: KubernetesObject): PolicySelector[] {
  return listed(specOf(policy)?.targetSelectors, '.spec.targetSelectors').flatMap(
    ({ raw, field }) =>
      isTarget(raw)
        ? [
            {
              group: typeof raw.group === 'string' ? raw.group : GATEWAY_API_GROUP,
              kind: text(raw.kind),
              selector: raw,
              field,
              elsewhere: raw.namespaces !== undefined && raw.namespaces !== null,
            },
          ]
        : []
  );
}

/**
 * Whether an object has the shape of a policy: it targets a kind that the plugin reads. References
 * of another shape, such as that of an autoscaler, have an `apiVersion`.
 */
export function hasPolicyShape(object: KubernetesObject): boolean {
  const spec = specOf(object);
  if (typeof spec !== 'object' || spec === null) return false;
  const { targetRef, targetRefs, targetSelectors } = spec;
  if (targetRef === undefined && targetRefs === undefined && targetSelectors === undefined) {
    return false;
  }
  const raw = [targetRef, ...list(Array.isArray(targetRefs) ? targetRefs : [])];
  return (
    raw.some(
      item =>
        isTarget(item) &&
        item.apiVersion === undefined &&
        findKind(text(item.group), text(item.kind)) !== undefined
    ) || policySelectors(object).some(({ group, kind }) => findKind(group, kind) !== undefined)
  );
}
