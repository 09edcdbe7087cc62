/**
 * Reads a value that should be a list, with the place of each item, since messages name it.
 *
 * @param value - Anything.
 * @returns The items that are objects, each with its index; none where it is not a list.
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
