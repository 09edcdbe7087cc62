import { type Fix, fixesOf } from '../../../analysis';
import type { ClusterFinding } from '../../../fleet';

/** Fixes, and the clusters in which they apply. */
export interface ClusterFixes {
  /** Preferred fix first. */
  readonly fixes: readonly Fix[];
  readonly clusters: readonly string[];
}

/**
 * Collects the distinct fixes of a finding in several clusters. Paths in a fix can differ because a
 * list can have another order in another cluster.
 *
 * @returns Each list of fixes once; empty if no cluster has a fix.
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
