/**
 * Tells a map from everything else.
 *
 * @param value - Anything.
 * @returns Whether it is an object that is neither null nor a list.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
