/**
 * Reads a value that should be a list. Keeps the index of each item because messages use it.
 *
 * @param value - The raw value, of any type.
 * @returns The items that are objects, each with its index. Empty if the value is not a list.
 */
export function indexed<Item>(
  value: ReadonlyArray<Item> | null | undefined
): Array<[index: number, item: NonNullable<Item>]> {
  if (!Array.isArray(value)) return [];
  const found: Array<[number, NonNullable<Item>]> = [];
  (value as readonly Item[]).forEach((item, index) => {
    if (typeof item === 'object' && item !== null) found.push([index, item as NonNullable<Item>]);
  });
  return found;
}
