import type { Fix } from '../../analysis';
import type { ClusterFinding } from '../../fleet';

/** A change and the clusters in which it mends the finding. */
export interface ClusterFix {
  readonly fix: Fix;
  readonly clusters: readonly string[];
}

/**
 * Finds the different fixes of a finding that several clusters have: the same list may stand in
 * another order elsewhere.
 *
 * @param members - The finding in each cluster.
 * @returns Each fix once; none where no cluster has one.
 */
export function distinctFixes(members: readonly ClusterFinding[]): readonly ClusterFix[] {
  const fixes = new Map<string, { fix: Fix; clusters: string[] }>();
  members.forEach(({ cluster, finding: { fix } }) => {
    if (fix === undefined) return;
    const key = JSON.stringify(fix);
    const known = fixes.get(key);
    if (known === undefined) fixes.set(key, { fix, clusters: [cluster] });
    else known.clusters.push(cluster);
  });
  return [...fixes.values()];
}
