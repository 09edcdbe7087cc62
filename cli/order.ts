import { type Finding, formatMessage, objectKey, SEVERITIES } from '../src/analysis';

/** Compares strings independently of the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Returns a sorted copy.
 *
 * @param keys - The sort keys of an item; the first that differs decides.
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

/** The sort keys of a finding: worst severity first, then by object. */
export function findingKeys({ severity, object, code, path, message }: Finding): string[] {
  const rank = String(SEVERITIES.indexOf(severity));
  return [rank, objectKey(object), code, path, formatMessage(message)];
}
