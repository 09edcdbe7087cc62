import type { ClusterPhase, ClusterStatus } from '../../src/fleet';

/** A cluster with the given phase. */
export function statusOf(cluster: string, phase: ClusterPhase = 'ready'): ClusterStatus {
  return {
    cluster,
    phase,
    reading: [],
    missing: [],
    malformed: [],
    versions: {},
    discovered: true,
    polled: [],
  };
}
