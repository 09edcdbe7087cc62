import { list, number, text } from '../../../gatewayApi/read';
import type { Condition, KubernetesObject } from '../../../gatewayApi/types';

/** Conditions that refer to an older generation of their object. */
export interface StaleConditions {
  readonly types: readonly string[];
  /** The oldest generation that a condition refers to. */
  readonly observed: number;
  readonly generation: number;
}

/**
 * Finds conditions that were written before the object's last change (metav1.Condition,
 * observedGeneration).
 *
 * @param conditions - As they stand.
 * @param object - Whose generation counts.
 * @returns The stale conditions; undefined if there are none, or if no generation is given.
 */
export function staleConditions(
  conditions: ReadonlyArray<Condition | null> | null | undefined,
  object: KubernetesObject
): StaleConditions | undefined {
  const { generation } = object.metadata;
  if (generation === undefined) return undefined;
  const all = list(conditions);
  if (
    all.every(({ observedGeneration }) => (number(observedGeneration) ?? generation) >= generation)
  )
    return undefined;
  const types = new Set<string>();
  let observed = generation;
  all.forEach(condition => {
    const seen = number(condition.observedGeneration);
    const type = text(condition.type);
    if (seen === undefined || seen >= generation || type === '') return;
    types.add(type);
    observed = Math.min(observed, seen);
  });
  return types.size === 0 ? undefined : { types: [...types].sort(), observed, generation };
}
