import { isAlias, isMap, isNode, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A map or a list as it is written. */
export type Collection = YAMLMap | YAMLSeq;

/** The start of a node in its text. */
export function nodeStart(node: unknown): number {
  return isNode(node) ? node.range?.[0] ?? 0 : 0;
}

/** The end of a node without what follows it, such as a comment and a line break. */
export function nodeEnd(node: unknown): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items[node.items.length - 1];
    if (last !== undefined) return itemEnd(last);
  }
  return isNode(node) ? node.range?.[1] ?? 0 : 0;
}

/** The start of an item of a list, or of a key of a map. */
export function itemStart(item: unknown): number {
  return nodeStart(isNode(item) ? item : (item as Pair).key);
}

/** The end of an item of a list, or of a key with its value. */
export function itemEnd(item: unknown): number {
  if (isNode(item)) return nodeEnd(item);
  const { key, value } = item as Pair;
  return Math.max(nodeEnd(key), isNode(value) ? nodeEnd(value) : 0);
}

/** Whether a node has what a change of its text may break. */
export function isShared(node: unknown): boolean {
  return isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor !== undefined);
}

/** The pair of a key. Of a repeated key the last one counts. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast(({ key: own }) => isNode(own) && String(own) === key);
}

export function isCollection(node: unknown): node is Collection {
  return isMap(node) || isSeq(node);
}
