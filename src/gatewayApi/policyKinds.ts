import { kindKey } from './kindKey';
import { GATEWAY_API_GROUP } from './kinds';
import { text } from './read';
import type { KubernetesObject } from './types';

/** The label of a CRD whose kind is a policy (GEP-713). */
export const POLICY_LABEL = `${GATEWAY_API_GROUP}/policy`;

/**
 * Whether a policy also applies to the objects below its target, such as the routes of a Gateway.
 * Undefined if its CRD does not say so.
 */
export type PolicyHierarchy = 'Direct' | 'Inherited' | undefined;

/**
 * Reads which of the given objects are CRDs of policies.
 *
 * @param objects - Objects of any kind. Only CRDs with the label count.
 * @returns The hierarchy of each kind, by `kindKey`.
 */
export function labelledPolicyKinds(
  objects: readonly KubernetesObject[]
): ReadonlyMap<string, PolicyHierarchy> {
  const found = new Map<string, PolicyHierarchy>();
  objects.forEach(object => {
    if (object.kind !== 'CustomResourceDefinition') return;
    const label = object.metadata.labels?.[POLICY_LABEL];
    if (label === undefined) return;
    const { spec } = object as { spec?: { group?: unknown; names?: { kind?: unknown } | null } };
    const value = text(label).toLowerCase();
    found.set(
      kindKey(text(spec?.group), text(spec?.names?.kind)),
      value === 'direct' ? 'Direct' : value === 'inherited' ? 'Inherited' : undefined
    );
  });
  return found;
}
