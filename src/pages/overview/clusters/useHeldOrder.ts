import { useState } from 'react';

/**
 * The order of the clusters on the page. It is the order of the scope until everything is read.
 * Then it is sorted once, so that no card changes its place under the reader.
 *
 * @param clusters - The clusters of the scope. The identity is stable while the content is the same.
 * @param worstFirst - The same clusters, sorted by what is known now.
 * @param isComplete - Nothing is being read or computed any more.
 */
export function useHeldOrder(
  clusters: readonly string[],
  worstFirst: readonly string[],
  isComplete: boolean
): readonly string[] {
  const [held, setHeld] = useState<{
    readonly of: readonly string[];
    readonly order: readonly string[];
  }>();
  if (held?.of === clusters) return held.order;
  if (!isComplete) return clusters;
  setHeld({ of: clusters, order: worstFirst });
  return worstFirst;
}
