import type { LocatedBackend } from './backendRefs';

/**
 * Computes the share of a rule's requests that each backend receives (BackendRef.weight).
 *
 * @param weights - The weights of the rule's backends.
 * @returns The shares from 0 to 1, in the same order. If the sum of the weights is 0, every share
 *   is 0.
 */
export function weightShares(weights: readonly number[]): number[] {
  // Negative weights are invalid. They must not increase the shares of other backends above 1.
  const valid = weights.map(weight => (Number.isFinite(weight) ? Math.max(0, weight) : 0));
  const total = valid.reduce((sum, weight) => sum + weight, 0);
  return valid.map(weight => (total === 0 ? 0 : weight / total));
}

/**
 * Computes the share of its rule's requests that each backend of a route receives
 * (BackendRef.weight).
 *
 * @param backends - All backend references of a route.
 * @returns The shares from 0 to 1. References in filters are omitted, because they do not answer
 *   requests.
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
 * Formats a share. A share above 0 is never displayed as 0 %, and a share below 1 is never
 * displayed as 100 %.
 *
 * @param share - A share from 0 to 1.
 * @returns The text, such as `33.3 %`.
 */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  if (percent > 99.9 && percent < 100) return '> 99.9 %';
  return `${Math.round(percent * 10) / 10} %`;
}
