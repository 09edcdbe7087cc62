/** A JSON object that is changed in place. */
export interface JsonObject {
  [name: string]: unknown;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a path of names. An empty one if there is none. */
export function objectAt(value: unknown, ...names: readonly string[]): JsonObject {
  const found = names.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return isObject(found) ? found : {};
}

/** The list under a path of names. An empty one if there is none. */
export function listAt(value: unknown, ...names: readonly string[]): unknown[] {
  const last = names[names.length - 1] ?? '';
  const found = objectAt(value, ...names.slice(0, -1))[last];
  return Array.isArray(found) ? found : [];
}

/** Visits each object of a tree, the outer before the inner. */
export function walkJson(value: unknown, visit: (node: JsonObject) => void): void {
  if (Array.isArray(value)) value.forEach(item => walkJson(item, visit));
  if (!isObject(value)) return;
  visit(value);
  Object.values(value).forEach(item => walkJson(item, visit));
}
