import type { ClusterPhase, ClusterStatus } from '../../src/fleet';

/** A cluster of which only the phase matters. */
export function statusOf(cluster: string, phase: ClusterPhase = 'ready'): ClusterStatus {
  return { cluster, phase, missing: [],
  malformed: [], versions: {}, discovered: true, polled: [] };
}
