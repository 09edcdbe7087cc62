// No name in Kubernetes is longer (RFC 1123 subdomain), and a hostile one must not cost time.
const LONGEST = 253;

/**
 * Counts the insertions, deletions and replacements of single characters and the swaps of two
 * neighbours, the most frequent slip of fingers, between two texts (optimal string alignment).
 *
 * @param a - A text.
 * @param b - Another one.
 * @param limit - More than this need not be told apart.
 * @returns The distance, or any number above the limit where it is above it.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above: readonly number[] = [];
  let before = 0;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const next = [line];
    let least = line;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] as number) + (a[line - 1] === b[column - 1] ? 0 : 1);
      const swapped =
        line > 1 && column > 1 && a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1]
          ? (above[column - 2] as number) + 1
          : Infinity;
      const cost = Math.min(
        replaced,
        swapped,
        (row[column] as number) + 1,
        (next[column - 1] as number) + 1
      );
      next.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches over one row.
    if (least > limit && before > limit) return limit + 1;
    before = least;
    above = row;
    row = next;
  }
  return row[b.length] as number;
}

/**
 * Finds the name that somebody probably meant.
 *
 * @param wanted - What was written and is not there; upper and lower case count as the same.
 * @param candidates - What there is, in any order.
 * @returns The candidate with the least edit distance, which is at most a third of the longer
 *   name's length; of several the first by name; never `wanted` itself. Undefined where none is
 *   that near, or `wanted` is longer than any name may be.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  if (wanted.length > LONGEST) return undefined;
  const folded = wanted.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    if (name === wanted || name.length > LONGEST) continue;
    const third = Math.floor(Math.max(wanted.length, name.length) / 3);
    const limit = Math.min(third, best?.distance ?? third);
    const distance = editDistance(folded, name.toLowerCase(), limit);
    if (distance > limit) continue;
    if (best === undefined || distance < best.distance || name < best.name) {
      best = { name, distance };
    }
  }
  return best?.name;
}
