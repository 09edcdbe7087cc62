import type { ClusterPhase, ClusterStatus } from '../../fleet';

// The picture does not wait for a cluster that does not answer or does not serve the Gateway API.
const COMING: readonly ClusterPhase[] = ['loading', 'ready', 'partial'];

/**
 * Tells whether the picture will still grow.
 *
 * @param pending - Clusters that the picture does not contain yet.
 */
export function isStillComing(
  pending: readonly string[],
  statuses: readonly ClusterStatus[]
): boolean {
  return statuses.some(({ cluster, phase }) => pending.includes(cluster) && COMING.includes(phase));
}
