/**
 * Fills values into an English sentence, for when there are no translations to look it up in.
 *
 * @param key - The sentence, with places such as `{{name}}`.
 * @param values - What to fill in; a missing value reads as nothing.
 */
export function fillText(key: string, values: Record<string, string | number> = {}): string {
  return key.replace(/{{\s*(\w+)\s*}}/g, (_, name: string) => String(values[name] ?? ''));
}
