import { type Fix, fixesOf } from '../../../analysis';
import type { ClusterFinding } from '../../../fleet';

/** Changes and the clusters in which each of them fixes the finding. */
export interface ClusterFixes {
  /** The first choice first. */
  readonly fixes: readonly Fix[];
  readonly clusters: readonly string[];
}

/**
 * Finds the different fixes of a finding that several clusters have: the same list may stand in
 * another order elsewhere.
 *
 * @param members - The finding in each cluster.
 * @returns Each list of fixes once; none where no cluster has one.
 */
export function distinctFixes(members: readonly ClusterFinding[]): readonly ClusterFixes[] {
  const distinct = new Map<string, { fixes: readonly Fix[]; clusters: string[] }>();
  members.forEach(({ cluster, finding }) => {
    const fixes = fixesOf(finding);
    if (fixes.length === 0) return;
    const key = JSON.stringify(fixes);
    const known = distinct.get(key);
    if (known === undefined) distinct.set(key, { fixes, clusters: [cluster] });
    else known.clusters.push(cluster);
  });
  return [...distinct.values()];
}
