import { isEqual } from 'lodash';

function fields(spec: unknown): Record<string, unknown> {
  return typeof spec === 'object' && spec !== null && !Array.isArray(spec) ? { ...spec } : {};
}

/**
 * Compares two specs of the same kind.
 *
 * @returns The names of the top-level fields that differ.
 */
export function specDifference(left: unknown, right: unknown): string[] {
  const [a, b] = [fields(left), fields(right)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter(name => !isEqual(a[name], b[name]));
}
