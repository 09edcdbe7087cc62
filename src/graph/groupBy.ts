/**
 * Sorts items into groups.
 *
 * @param items - In their order.
 * @param keyOf - The group of an item; undefined for one that is in none.
 * @returns Each group's items in their order, the groups by their first item.
 */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  items.forEach(item => {
    const key = keyOf(item);
    if (key === undefined) return;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  });
  return groups;
}
