/**
 * Formats an English sentence without translations.
 *
 * @param key - The sentence, with placeholders such as `{{name}}`, or its id.
 * @param values - A missing value reads as empty. If `key` is an id, `defaultValue` is the
 *   sentence, as in i18next.
 */
export function fillText(key: string, values: Record<string, string | number> = {}): string {
  return String(values.defaultValue ?? key).replace(/{{\s*(\w+)\s*}}/g, (_, name: string) =>
    String(values[name] ?? '')
  );
}
