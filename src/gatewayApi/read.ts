/**
 * Reads a value that should be a list.
 *
 * @param value - Anything.
 * @returns Its items without null and undefined; no items where it is not a list.
 */
export function list<Item>(
  value: ReadonlyArray<Item> | null | undefined
): Array<NonNullable<Item>> {
  const found: Array<NonNullable<Item>> = [];
  if (!Array.isArray(value)) return found;
  // Not by filter, which would ask a hostile list for its constructor.
  for (const item of value as readonly Item[]) {
    if (item !== null && item !== undefined) found.push(item as NonNullable<Item>);
  }
  return found;
}

/**
 * Reads a value that should be text.
 *
 * @param value - Anything.
 * @returns The text; a number or boolean as text; `''` for everything else.
 */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/**
 * Reads a value that should be a map of texts, such as labels.
 *
 * @param value - Anything.
 * @returns The pairs in the order in which they stand; none where it is not a map.
 */
export function pairs(value: unknown): Array<[key: string, value: string]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([key, item]) => [key, text(item)]);
}

/**
 * Reads a value that should be a finite number.
 *
 * @param value - Anything.
 * @returns The number, or undefined for everything else.
 */
export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
