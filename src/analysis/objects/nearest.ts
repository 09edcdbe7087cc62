// The maximum length of a Kubernetes name (RFC 1123 subdomain). Limits the cost of malicious names.
const LONGEST = 253;

/**
 * Computes the edit distance of two texts (optimal string alignment). It counts insertions,
 * deletions, and replacements of single characters, and swaps of two adjacent characters, which are
 * the most frequent typing error.
 *
 * @param limit - The largest distance that must be exact.
 * @returns The distance. If it exceeds the limit, any number greater than the limit.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  return coreDistance(...withoutCommonEnds(a, b), limit);
}

// What both texts begin and end with costs nothing.
function withoutCommonEnds(a: string, b: string): [a: string, b: string] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

function coreDistance(a: string, b: string, limit: number): number {
  if (a === '' || b === '') return a.length + b.length;
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
    // A swap spans two rows, so both must exceed the limit.
    if (least > limit && before > limit) return limit + 1;
    before = least;
    above = row;
    row = next;
  }
  return row[b.length] as number;
}

/**
 * Finds the name that the user probably meant.
 *
 * @param wanted - The name that does not exist. The comparison ignores case.
 * @param candidates - The existing names, in any order.
 * @returns The candidate with the smallest edit distance, but never `wanted` itself. The distance
 *   is at most a third of the length of the longer name. If several are equally close, the first by
 *   name. Undefined if no candidate is close enough, or if `wanted` exceeds the maximum length of a
 *   name.
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
