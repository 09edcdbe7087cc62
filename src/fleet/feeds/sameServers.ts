import type { ClusterPhase, ClusterStatus } from '../model';

// The name that can read most represents its API server. A name that is still loading ranks like a
// ready one: otherwise the page would switch from name to name while they load.
const PREFERENCE: Readonly<Record<ClusterPhase, number>> = {
  ready: 0,
  loading: 0,
  partial: 1,
  notInstalled: 2,
  unauthenticated: 3,
  failing: 4,
  unreachable: 5,
};

function compare(a: ClusterStatus, b: ClusterStatus): number {
  return PREFERENCE[a.phase] - PREFERENCE[b.phase] || a.missing.length - b.missing.length;
}

/**
 * Finds the API servers that have several cluster names, so that each server counts once. The name
 * that can read most represents the server; the first one wins a tie.
 *
 * @param isSame - Whether two cluster names mean the same API server.
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
