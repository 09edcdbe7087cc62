/** How many names a sentence lists. */
export const FEW = 3;

/**
 * Cuts a list of names to what a sentence can hold.
 *
 * @param names - In any order.
 * @returns The first of them by name.
 */
export function firstFew(names: Iterable<string>): string[] {
  return [...names].sort().slice(0, FEW);
}
