/**
 * Compares two plain JSON values deeply. The values must not contain cycles.
 *
 * @returns Whether the values are equal. An undefined property equals a missing one.
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
