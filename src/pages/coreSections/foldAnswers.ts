import type { Status } from '../../analysis';
import type { ClusterAnswer } from './useClusterAnswers';

/** An item that several clusters have in common. */
export interface FoldedItem<Item> {
  readonly item: Item;
  /** In the order of the answers; never empty. */
  readonly clusters: readonly string[];
}

const ORDER: readonly Status[] = ['True', 'Unknown', 'False'];

/**
 * Folds equal items of several clusters.
 *
 * @param answers - The items of each cluster, in the order of the clusters.
 * @param keyOf - Everything that is shown of an item, as text.
 * @param statusOf - Whether an item belongs to the first group.
 * @returns Each item once. Items of the first group come first; otherwise the order is kept.
 */
export function foldAnswers<Item>(
  answers: ReadonlyArray<ClusterAnswer<readonly Item[]>>,
  keyOf: (item: Item) => string,
  statusOf: (item: Item) => Status
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
  const all = [...folded.values()];
  return ORDER.flatMap(status => all.filter(({ item }) => statusOf(item) === status));
}
