/**
 * The root of a node in a union-find forest.
 *
 * @param parents - One per node, initially the node itself.
 * @returns The smallest node of the set, regardless of the order of unions.
 */
export function rootOf(parents: Int32Array, node: number): number {
  let root = node;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]];
    root = parents[root];
  }
  return root;
}

/** Unites the sets of two nodes. */
export function unite(parents: Int32Array, one: number, other: number): void {
  const a = rootOf(parents, one);
  const b = rootOf(parents, other);
  if (a < b) parents[b] = a;
  else parents[a] = b;
}
