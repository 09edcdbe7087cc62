/** How many names a sentence lists. */
export const FEW = 3;

/**
 * Cuts a list of names to what a sentence can hold. It looks at each name once, since there may be
 * thousands.
 *
 * @param names - In any order, none twice.
 * @param without - One that is left out.
 * @returns The first of them by name.
 */
export function firstFew(names: Iterable<string>, without?: string): string[] {
  const few: string[] = [];
  for (const name of names) {
    const last = few[FEW - 1];
    if ((last !== undefined && name >= last) || name === without) continue;
    const place = few.findIndex(known => name < known);
    few.splice(place < 0 ? few.length : place, 0, name);
    few.length = Math.min(few.length, FEW);
  }
  return few;
}
