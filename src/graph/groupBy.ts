/**
 * Groups items.
 *
 * @param keyOf - The group of an item; undefined leaves the item out.
 * @returns The groups in the order of their first items; items keep their order.
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
