/**
 * Sorts the parts of a graph by their cluster.
 *
 * @param parts - Nodes or edges.
 * @returns Those of each cluster, in their order.
 */
export function byCluster<Part extends { readonly cluster: string }>(
  parts: readonly Part[]
): ReadonlyMap<string, readonly Part[]> {
  const clusters = new Map<string, Part[]>();
  parts.forEach(part => {
    const known = clusters.get(part.cluster);
    if (known === undefined) clusters.set(part.cluster, [part]);
    else known.push(part);
  });
  return clusters;
}
