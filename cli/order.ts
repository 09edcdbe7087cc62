import { type Finding, formatMessage, objectKey, SEVERITIES } from '../src/analysis';

/** Compares texts the same way on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Sorts by what a key function says.
 *
 * @param items - In any order.
 * @param keys - What to compare, the first that differs decides.
 * @returns A sorted copy.
 */
export function sortedBy<Item>(
  items: Iterable<Item>,
  keys: (item: Item) => readonly string[]
): Item[] {
  return [...items]
    .map(item => ({ item, key: keys(item) }))
    .sort((a, b) => {
      const place = a.key.findIndex((part, index) => part !== b.key[index]);
      return place < 0 ? 0 : compareText(a.key[place] as string, b.key[place] ?? '');
    })
    .map(({ item }) => item);
}

/** By what findings are sorted: worst first, then object by object. */
export function findingKeys({ severity, object, code, path, message }: Finding): string[] {
  const rank = String(SEVERITIES.indexOf(severity));
  return [rank, objectKey(object), code, path, formatMessage(message)];
}
