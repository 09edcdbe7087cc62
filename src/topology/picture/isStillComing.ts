import type { ClusterPhase, ClusterStatus } from '../../fleet';

// A cluster that does not answer, or does not serve the Gateway API, is not waited for.
const COMING: readonly ClusterPhase[] = ['loading', 'ready', 'partial'];

/**
 * Tells whether the picture will still grow.
 *
 * @param pending - Clusters that are not in it yet.
 */
export function isStillComing(
  pending: readonly string[],
  statuses: readonly ClusterStatus[]
): boolean {
  return statuses.some(({ cluster, phase }) => pending.includes(cluster) && COMING.includes(phase));
}
