/** The maximum number of names in a sentence. */
export const FEW = 3;

/**
 * Shortens a list of names for a sentence. It reads each name once, because the list can have
 * thousands of names.
 *
 * @param names - In any order, without duplicates.
 * @param without - A name to leave out.
 * @returns The first `FEW` names in alphabetical order.
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
