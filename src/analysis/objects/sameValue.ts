/**
 * Compares two values of plain JSON, deeply.
 *
 * @param a - A value without cycles.
 * @param b - Another one.
 * @returns Whether they are equal; a property that is undefined equals one that is missing.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameValue(item, b[index]))
    );
  }
  if (Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return (
    Object.keys(left).every(key => sameValue(left[key], right[key])) &&
    Object.keys(right).every(key => right[key] === undefined || key in left)
  );
}
