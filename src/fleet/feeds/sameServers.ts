import type { ClusterPhase, ClusterStatus } from '../model';

// Of the names of one API server, the one that gives most speaks for all. One that still loads may
// turn out to: changing from name to name meanwhile would move what is on the page.
const PREFERENCE: Readonly<Record<ClusterPhase, number>> = {
  ready: 0,
  loading: 0,
  partial: 1,
  notInstalled: 2,
  unauthenticated: 3,
  unreachable: 4,
};

function compare(a: ClusterStatus, b: ClusterStatus): number {
  return PREFERENCE[a.phase] - PREFERENCE[b.phase] || a.missing.length - b.missing.length;
}

/**
 * Finds the clusters that are there under several names, so that each counts once: under the name
 * that may read most of it, the first where that is alike.
 *
 * @param statuses - The clusters.
 * @param isSame - Whether two names are one API server.
 * @returns The statuses in their order, with `sameAs` on those that do not count.
 */
export function withSameServers(
  statuses: readonly ClusterStatus[],
  isSame: (one: string, other: string) => boolean
): readonly ClusterStatus[] {
  return statuses.map(status => {
    const names = statuses.filter(
      ({ cluster }) => cluster === status.cluster || isSame(cluster, status.cluster)
    );
    const [best] = names.sort(compare);
    return { ...status, sameAs: best.cluster === status.cluster ? undefined : best.cluster };
  });
}
