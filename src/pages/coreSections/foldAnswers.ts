import type { ClusterAnswer } from './useClusterAnswers';

/** What several clusters say alike. */
export interface FoldedItem<Item> {
  readonly item: Item;
  /** In their order; never empty. */
  readonly clusters: readonly string[];
}

/**
 * Folds what several clusters say alike.
 *
 * @param answers - The items of each cluster, in the order of the clusters.
 * @param keyOf - All that is shown of an item, as text.
 * @returns Each item once, in the order in which they came.
 */
export function foldAnswers<Item>(
  answers: ReadonlyArray<ClusterAnswer<readonly Item[]>>,
  keyOf: (item: Item) => string
): ReadonlyArray<FoldedItem<Item>> {
  const folded = new Map<string, { readonly item: Item; readonly clusters: string[] }>();
  answers.forEach(({ cluster, answer }) =>
    answer.forEach(item => {
      const key = keyOf(item);
      const known = folded.get(key);
      if (known === undefined) folded.set(key, { item, clusters: [cluster] });
      else if (!known.clusters.includes(cluster)) known.clusters.push(cluster);
    })
  );
  return [...folded.values()];
}
