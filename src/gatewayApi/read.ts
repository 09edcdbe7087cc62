/** The items of a list without null and undefined; empty if the value is not a list. */
export function list<Item>(
  value: ReadonlyArray<Item> | null | undefined
): Array<NonNullable<Item>> {
  const found: Array<NonNullable<Item>> = [];
  if (!Array.isArray(value)) return found;
  // Not `filter`, which reads the constructor of a hostile list.
  for (const item of value as readonly Item[]) {
    if (item !== null && item !== undefined) found.push(item as NonNullable<Item>);
  }
  return found;
}

/** A text, number or boolean as text; `''` for any other value. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The pairs of a map of texts, such as labels, in their order; empty if it is not a map. */
export function pairs(value: unknown): Array<[key: string, value: string]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([key, item]) => [key, text(item)]);
}

/** A finite number; undefined for any other value. */
export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Whether a value is an object with fields: no list, and not null. */
export function hasFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
