import type { LocatedBackend } from './backendRefs';

/**
 * What part of a rule's requests each backend gets (BackendRef.weight).
 *
 * @param weights - The weights of the rule's backends.
 * @returns From 0 to 1, in the same order. Where the weights add up to 0, nobody gets any.
 */
export function weightShares(weights: readonly number[]): number[] {
  // Weights below 0 are invalid; they must not make the others' shares larger than all.
  const valid = weights.map(weight => (Number.isFinite(weight) ? Math.max(0, weight) : 0));
  const total = valid.reduce((sum, weight) => sum + weight, 0);
  return valid.map(weight => (total === 0 ? 0 : weight / total));
}

/**
 * Says which part of its rule's requests each backend gets (BackendRef.weight).
 *
 * @param backends - All references of a route.
 * @returns From 0 to 1; those of filters, which answer no requests, are not in it.
 */
export function backendShares(
  backends: readonly LocatedBackend[]
): ReadonlyMap<LocatedBackend, number> {
  const rules = new Map<number, LocatedBackend[]>();
  backends.forEach(backend => {
    if (backend.use !== 'backend') return;
    const known = rules.get(backend.rule);
    if (known === undefined) rules.set(backend.rule, [backend]);
    else known.push(backend);
  });
  const shares = new Map<LocatedBackend, number>();
  rules.forEach(rule => {
    const parts = weightShares(rule.map(({ reference }) => reference.weight));
    rule.forEach((backend, index) => shares.set(backend, parts[index] ?? 0));
  });
  return shares;
}

/**
 * A share as text. A backend that gets something never reads as one that gets nothing, nor one
 * that does not get all as one that does.
 *
 * @param share - From 0 to 1.
 * @returns For example `33.3 %`.
 */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  if (percent > 99.9 && percent < 100) return '> 99.9 %';
  return `${Math.round(percent * 10) / 10} %`;
}
