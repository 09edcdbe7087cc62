const LONGEST_SHOWN = 40;

/**
 * A value of any type as short JSON, for a message.
 *
 * @returns At most 41 characters; a list is `[…]`, an object `{…}`.
 */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const json = JSON.stringify(value) ?? '';
  return json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN)}…` : json;
}
