/**
 * What part of a rule's traffic each backend gets.
 *
 * @param weights - The weights of the rule's backends.
 * @returns Per cent, in the same order. Where the weights add up to 0, nobody gets any.
 */
export function weightShares(weights: readonly number[]): number[] {
  // Weights below 0 are invalid; they must not make the others' shares larger than 100 %.
  const valid = weights.map(weight => (Number.isFinite(weight) ? Math.max(0, weight) : 0));
  const total = valid.reduce((sum, weight) => sum + weight, 0);
  return valid.map(weight => (total === 0 ? 0 : (weight / total) * 100));
}
