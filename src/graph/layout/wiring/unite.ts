/**
 * Finds what a node is united with.
 *
 * @param parents - A node each, itself at first.
 * @param node - The node.
 * @returns The least of all that are united, in whatever order they were.
 */
export function rootOf(parents: Int32Array, node: number): number {
  let root = node;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]];
    root = parents[root];
  }
  return root;
}

/** Unites two nodes, and all that is united with them. */
export function unite(parents: Int32Array, one: number, other: number): void {
  const a = rootOf(parents, one);
  const b = rootOf(parents, other);
  if (a < b) parents[b] = a;
  else parents[a] = b;
}
