/**
 * Fills values into an English sentence, for when there are no translations to look it up in.
 *
 * @param key - The sentence, with places such as `{{name}}`; or its id.
 * @param values - What to fill in; a missing value reads as nothing. `defaultValue` is the sentence
 *   where `key` is an id, as for i18next.
 */
export function fillText(key: string, values: Record<string, string | number> = {}): string {
  return String(values.defaultValue ?? key).replace(/{{\s*(\w+)\s*}}/g, (_, name: string) =>
    String(values[name] ?? '')
  );
}
